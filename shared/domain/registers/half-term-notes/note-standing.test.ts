import { describe, expect, it } from 'vitest';
import { noteStanding, type StandingFacts, standingSentences } from './note-standing.ts';

const marked = { possible: 74, missed: 9, lates: [] };
const facts: StandingFacts = { waits: false, leftOut: false, figures: marked, friendly: false, parents: 2, reachable: 2 };
const none = { ...marked, missed: 0 };
const late = { date: '2026-11-02', session: 'AM', symbol: 'L' } as unknown as StandingFacts['figures']['lates'][number];

describe('noteStanding', () => {
  it.each<[string, Partial<StandingFacts>, string]>([
    ['with absence and a parent', {}, 'write'],
    ['held, whatever else is known', { waits: true, parents: 0, leftOut: true, figures: none }, 'waits'],
    ['without a session', { figures: { ...none, possible: 0 } }, 'noSessions'],
    ['never away, no friendly note', { figures: none }, 'nothingMissed'],
    ['never away, friendly note', { figures: none, friendly: true }, 'write'],
    ['once late', { figures: { ...none, lates: [late] } }, 'write'],
    ['without a parent', { parents: 0, reachable: 0 }, 'noParent'],
    ['without an address', { reachable: 0 }, 'noAddress'],
    ['with one address of two', { reachable: 1 }, 'write'],
    ['left out by a person', { leftOut: true }, 'leftOut'],
  ])('%s', (_name, part, standing) => {
    expect(noteStanding({ ...facts, ...part })).toBe(standing);
  });

  it('says no cause of care in any sentence', () => {
    expect(Object.values(standingSentences).join(' ')).not.toMatch(/looked|care |social|foster|police|bereave|withheld|refuge/i);
  });
});
