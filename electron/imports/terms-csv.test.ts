import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { fixtureChunks, textChunks } from '../../tests/fixtures/imports/read-fixture.ts';
import { readTerms } from './terms-csv.ts';

const on = plainDate('2026-01-15');

describe('readTerms', () => {
  it('reads periods; an empty end means one day', async () => {
    const { periods, problems } = await readTerms(fixtureChunks('terms.csv'), { on });
    expect(problems).toEqual([]);
    expect(periods.map((one) => [one.kind, one.from, one.to])).toEqual([
      ['term', '2025-09-03', '2025-12-19'],
      ['half-term', '2025-10-27', '2025-10-31'],
      ['term', '2026-01-05', '2026-03-27'],
      ['inset', '2026-01-05', '2026-01-05'],
    ]);
  });

  it('names what it cannot read', async () => {
    const { problems } = await readTerms(fixtureChunks('terms-faults.csv'), { on });
    expect(problems.map((one) => [one.code, one.line, one.column])).toEqual([
      ['DATE_IMPOSSIBLE', 3, 'To'],
      ['KIND_UNKNOWN', 4, 'Kind'],
    ]);
  });

  it('gives the line of periods that do not fit together', async () => {
    const text =
      'From,To,Kind,Name\n2025-09-03,2025-12-19,Term,Autumn\n2025-12-01,2026-03-27,term,Spring\n2026-07-30,2026-07-30,closure,Flood\n';
    const { problems } = await readTerms(textChunks(text), { on });
    expect(problems.map((one) => [one.code, one.line])).toEqual([
      ['TERMS_CLASH', 3],
      ['TERMS_CLASH', 4],
    ]);
  });

  it('insists on its columns', async () => {
    const { problems } = await readTerms(textChunks('From,Name\n2025-09-03,Autumn\n'), { on });
    expect(problems.map((one) => [one.code, one.column])).toEqual([
      ['COLUMN_MISSING', 'To'],
      ['COLUMN_MISSING', 'Kind'],
    ]);
  });
});
