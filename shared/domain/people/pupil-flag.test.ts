import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type FlagSpan, flagCovers, flagRefusal } from './pupil-flag.ts';

const day = plainDate;
const carer = (from: string, to?: string): FlagSpan => ({
  kind: 'youngCarer',
  programme: undefined,
  from: day(from),
  to: to === undefined ? undefined : day(to),
});
const programme = (id: number | undefined, from: string, to?: string): FlagSpan => ({
  ...carer(from, to),
  kind: 'programme',
  programme: id,
});

describe('a flag of a pupil', () => {
  it.each([
    ['the first', carer('2026-09-07'), [], undefined],
    ['one that begins on the last day of another', carer('2026-10-02'), [carer('2026-09-07', '2026-10-02')], /already/],
    ['one that begins on the day after', carer('2026-10-03'), [carer('2026-09-07', '2026-10-02')], undefined],
    ['one that ends on the first day of another', carer('2026-09-01', '2026-10-02'), [carer('2026-10-02')], /already/],
    ['one that ends on the day before', carer('2026-09-01', '2026-10-01'), [carer('2026-10-02')], undefined],
    ['one of another programme', programme(2, '2026-09-07'), [programme(1, '2026-09-07')], undefined],
    ['one of the same programme', programme(1, '2026-09-08'), [programme(1, '2026-09-07')], /already/],
    ['a programme beside a young carer', programme(1, '2026-09-07'), [carer('2026-09-07')], undefined],
    ['a programme without its name', programme(undefined, '2026-09-07'), [], /Choose the programme/],
    ['a young carer with a programme', { ...carer('2026-09-07'), programme: 1 }, [], /Choose the programme/],
    ['one of a single day', carer('2026-09-07', '2026-09-07'), [], undefined],
    ['one that ends before it begins', carer('2026-09-07', '2026-09-06'), [], /before the first/],
  ])('%s', (_name, flag, held, refusal) => {
    if (refusal === undefined) expect(flagRefusal(flag, held)).toBeUndefined();
    else expect(flagRefusal(flag, held)).toMatch(refusal);
  });

  it.each([
    ['2026-09-06', false],
    ['2026-09-07', true],
    ['2026-10-02', true],
    ['2026-10-03', false],
  ])('on %s: %s', (on, covered) => {
    expect(flagCovers(carer('2026-09-07', '2026-10-02'), day(on))).toBe(covered);
  });
});
