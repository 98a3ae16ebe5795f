import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../lib/plain-date.ts';
import { absenceRefusal, type HeldMeeting, heldProblems, type MeetingFacts } from './meeting.ts';

const today = plainDate('2026-11-24');
const held: HeldMeeting = {
  heldOn: today,
  parties: [
    { kind: 'parent', attended: 'came' },
    { kind: 'school', attended: 'came' },
  ],
  decisions: [{ what: 'Ring the bus firm', owner: 'Owen Brook', dueOn: today }],
};

describe('a meeting written down as held', () => {
  it.each<[string, Partial<HeldMeeting>, string[]]>([
    ['today', {}, []],
    ['tomorrow', { heldOn: addDays(today, 1), decisions: [] }, ['Held on']],
    [
      'without anybody',
      {
        parties: [
          { kind: 'parent', attended: 'stayedAway' },
          { kind: 'school', attended: 'came' },
        ],
      },
      ['Who came'],
    ],
    ['with the pupil alone', { parties: [{ kind: 'pupil', attended: 'came' }] }, []],
    ['with an answer missing', { parties: [...held.parties, { kind: 'parent', attended: undefined }] }, ['Who came']],
    ['with a decision of nobody', { decisions: [{ what: 'Ring', owner: ' ', dueOn: today }] }, ['Decision 1']],
    [
      'with a decision due the day before',
      { decisions: [{ what: 'Ring', owner: 'Owen', dueOn: addDays(today, -1) }] },
      ['Decision 1'],
    ],
  ])('%s', (_, changes, fields) => {
    expect(heldProblems({ ...held, ...changes }, today).map(({ field }) => field)).toEqual(fields);
  });
});

describe('a contract in a parent’s absence', () => {
  const meeting: MeetingFacts = {
    stand: 'held',
    pupils: [1],
    parties: [
      { kind: 'parent', contact: 11, attended: 'came' },
      { kind: 'parent', contact: 12, attended: 'apologies' },
    ],
  };
  const mother = { contact: 11, name: 'Ms Ash' };
  const father = { contact: 12, name: 'Mr Ash' };

  it.each<[string, MeetingFacts | undefined, number, readonly (typeof mother)[], string | undefined]>([
    ['with the parent who came', meeting, 1, [mother], undefined],
    ['with one who did not', meeting, 1, [mother, father], 'Mr Ash did not take part'],
    ['with a stranger to the meeting', meeting, 1, [{ contact: 13, name: 'Mx Elm' }], 'Mx Elm did not take part'],
    ['with nobody', meeting, 1, [], 'Name the parent'],
    ['about another pupil', meeting, 2, [mother], 'made in a meeting'],
    ['without a meeting', undefined, 1, [mother], 'made in a meeting'],
    ['of a meeting still to come', { ...meeting, stand: 'planned' }, 1, [mother], 'made in a meeting'],
    ['of a meeting that was not held', { ...meeting, stand: 'notHeld' }, 1, [mother], 'made in a meeting'],
  ])('%s', (_, known, pupil, parents, words) => {
    const refusal = absenceRefusal(known, { pupil, parents });
    if (words === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(words);
  });
});
