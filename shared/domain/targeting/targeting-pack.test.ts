import { describe, expect, it } from 'vitest';
import { plainDate } from '../../lib/plain-date.ts';
import { decisionProblems, targetingMeetingProblems, targetingSectionIds, targetingSections } from './targeting-pack.ts';

const today = plainDate('2026-11-20');

describe('targetingMeetingProblems', () => {
  it.each([
    ['2026-11-20', 'Mrs Hall, Mr Poole of the authority', 0],
    ['2026-11-19', 'Mrs Hall, Mr Poole of the authority', 0],
    ['2026-11-21', 'Mrs Hall, Mr Poole of the authority', 1],
    ['2026-11-20', '  ab ', 1],
    ['2026-11-21', '', 2],
  ])('held on %s with %j has %i problems', (heldOn, people, count) => {
    expect(targetingMeetingProblems({ heldOn: plainDate(heldOn), people, notes: '' }, today)).toHaveLength(count);
  });
});

describe('decisionProblems', () => {
  it.each([
    ['Visit at home', '2026-11-20', 'Mrs Hall', []],
    ['Visit at home', '2026-11-19', 'Mrs Hall', ['By: that day lies before the meeting.']],
    ['Visit at home', '2026-12-01', ' ', ['Who: every decision has an owner.']],
    [' a ', '2026-12-01', 'Mrs Hall', ['What: say what was decided.']],
  ])('%j by %s, %j', (what, dueOn, owner, problems) => {
    expect(decisionProblems({ what, dueOn: plainDate(dueOn), owner }, today)).toEqual(problems);
  });
});

it('says of each section what puts a pupil there', () => {
  for (const id of targetingSectionIds) expect(targetingSections[id].what).toMatch(/\.$/);
});
