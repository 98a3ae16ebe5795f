import { describe, expect, it } from 'vitest';
import { classNames, type EarlyList, type EarlyRow, earlyRowsFor, kindChoices, saidReason } from './early-view.ts';

function row(knownName: string, className: string, kinds: readonly EarlyRow['reasons'][number]['kind'][]): EarlyRow {
  return {
    pupil: { knownName, className } as EarlyRow['pupil'],
    reasons: kinds.map((kind) => ({ kind, words: `because of ${kind}`, counted: 5, of: 6, sessions: [], compared: [] })),
  };
}

const rows = [row('Ada', '10A', ['rising', 'weekday']), row('Ben', '7B', ['weekday']), row('Cy', '7B', ['lateness'])];
const list = { rows, rules: [{ kind: 'weekday', title: 'Mondays and Fridays', sentence: '' }] } as unknown as EarlyList;
const names = (found: readonly EarlyRow[]) => found.map(({ pupil }) => pupil.knownName);

describe('early warning', () => {
  it('is filtered by reason and by class', () => {
    expect(names(earlyRowsFor(rows, { kind: 'all', className: null }))).toEqual(['Ada', 'Ben', 'Cy']);
    expect(names(earlyRowsFor(rows, { kind: 'weekday', className: null }))).toEqual(['Ada', 'Ben']);
    expect(names(earlyRowsFor(rows, { kind: 'weekday', className: '7B' }))).toEqual(['Ben']);
  });

  it('says the reason that was asked for, else the first', () => {
    expect(rows[0] && saidReason(rows[0], 'weekday')?.kind).toBe('weekday');
    expect(rows[0] && saidReason(rows[0], 'all')?.kind).toBe('rising');
  });

  it('counts each reason within the class, and sorts classes by number', () => {
    const choices = kindChoices(list, '7B');
    expect(choices.slice(0, 3).map(({ label }) => label)).toEqual(['All (2)', 'rising (0)', 'Mondays and Fridays (1)']);
    expect(classNames(list)).toEqual(['7B', '10A']);
  });
});
