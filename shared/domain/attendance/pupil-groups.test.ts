import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { careGroupKinds, type GroupFacts, groupKinds, groupsOf } from './pupil-groups.ts';

const facts: GroupFacts = {
  ...{ yearGroup: '7', className: '7A', sex: 'F', sen: 'K', eal: false, fsm: true, ethnicity: 'WBRI' },
  ...{ youngCarer: false, programmes: [] },
  ...{ startedOn: plainDate('2026-09-03'), yearBegan: plainDate('2026-09-03'), lookedAfter: false },
};
const value = (changes: Partial<GroupFacts>, kind: string) =>
  groupsOf({ ...facts, ...changes }).find((group) => group.kind === kind)?.value;

describe('the groups of a pupil', () => {
  it('are one of each kind', () => {
    expect(groupsOf(facts).map(({ kind }) => kind)).toEqual([...groupKinds]);
  });

  it.each([
    ['eal', { eal: undefined }, 'not recorded'],
    ['eal', { eal: false }, 'no'],
    ['fsm', { fsm: true }, 'yes'],
    ['sen', { sen: undefined }, 'not recorded'],
    ['class', { className: undefined }, 'no class'],
    ['arrival', { startedOn: plainDate('2026-09-03') }, 'here from the start'],
    ['arrival', { startedOn: plainDate('2026-09-04') }, 'joined during the year'],
    ['arrival', { yearBegan: undefined }, 'here from the start'],
    ['youngCarer', {}, 'not known as one'],
    ['youngCarer', { youngCarer: true }, 'yes'],
    ['programme', {}, 'in none'],
    ['programme', { programmes: ['Breakfast club'] }, 'Breakfast club'],
    ['lookedAfter', { lookedAfter: true }, 'looked after'],
  ])('%s of %o is %s', (kind, changes, expected) => {
    expect(value(changes, kind)).toBe(expected);
  });

  it('are of each programme that the pupil is in', () => {
    const programmes = groupsOf({ ...facts, programmes: ['Breakfast club', 'Mentoring'] });
    expect(programmes.filter(({ kind }) => kind === 'programme').map((group) => group.value)).toEqual([
      'Breakfast club',
      'Mentoring',
    ]);
  });

  it('say nothing of care to whoever may not know it', () => {
    const kinds = groupsOf({ ...facts, lookedAfter: undefined }).map(({ kind }) => kind);
    expect(kinds.filter((kind) => careGroupKinds.has(kind))).toEqual([]);
  });
});
