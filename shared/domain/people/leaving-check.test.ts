import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { AbsenceRun } from './absence-run.ts';
import { type LeavingFacts, leavingRefusals } from './leaving-check.ts';
import { type LeavingGround, leavingGrounds, leavingGroundsAt } from './leaving-ground.ts';
import { removalAbsenceAt } from './removal-absence.ts';

const run = (days: number, afterLeave = false): AbsenceRun => ({
  days: Array.from({ length: days }, () => plainDate('2026-11-02')),
  sessions: [],
  afterLeave,
  brokenBy: undefined,
});
const the = (key: string): LeavingGround => {
  const found = leavingGrounds.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no ground ${key}`);
  return found;
};
const met = (ground: LeavingGround, changes: Partial<LeavingFacts> = {}): LeavingFacts => ({
  answers: ground.tests.map(({ key, needs }) => ({ test: key, answer: needs, evidence: 'letter of 3 November' })),
  run: run(ground.marks?.schoolDays ?? 0, ground.marks?.afterLeave ?? false),
  enquiries: ['jointly'],
  returned: true,
  destination: 'unknown',
  destinationName: undefined,
  ...changes,
});

describe('the absence of grounds (h) and (i)', () => {
  it('has dated numbers', () => {
    expect(removalAbsenceAt('h', plainDate('2024-08-18'))).toBeUndefined();
    expect(removalAbsenceAt('h', plainDate('2024-08-19'))?.schoolDays).toBe(10);
    expect(removalAbsenceAt('i', plainDate('2024-08-19'))?.schoolDays).toBe(20);
  });
});

describe('the grounds of reg 9', () => {
  it('are a to o and 9(3) from 19 August 2024, and none the day before', () => {
    const keys = leavingGroundsAt(plainDate('2024-08-19')).map(({ key }) => key);
    expect(keys).toEqual([...'a b c d e f g h i j k l m n o'.split(' '), '9(3)']);
    expect(leavingGroundsAt(plainDate('2024-08-18'))).toEqual([]);
  });

  it.each(leavingGrounds.map((ground) => [ground.key, ground] as const))('%s is met by its own answers', (_key, ground) => {
    expect(leavingRefusals(ground, met(ground))).toEqual([]);
    const turned = met(ground).answers.map((one) => ({
      ...one,
      answer: one.answer === 'yes' ? ('no' as const) : ('yes' as const),
    }));
    expect(leavingRefusals(ground, met(ground, { answers: turned }))).toHaveLength(ground.tests.length);
    expect(leavingRefusals(ground, met(ground, { answers: [] }))).toHaveLength(ground.tests.length);
  });

  it.each([
    ['i', 19, false, false],
    ['i', 20, false, true],
    ['i', 21, false, true],
    ['h', 9, true, false],
    ['h', 10, true, true],
    ['h', 10, false, false],
    ['h', 11, true, true],
  ])('%s with %i days, after leave %s: %s', (key, days, afterLeave, expected) => {
    expect(leavingRefusals(the(key), met(the(key), { run: run(days, afterLeave) })).length === 0).toBe(expected);
  });

  it.each<[string, Partial<LeavingFacts>, RegExp | undefined]>([
    ['nobody asked', { enquiries: [] }, /have not both/],
    ['the school alone', { enquiries: ['school', 'school'] }, /have not both/],
    ['each for itself', { enquiries: ['school', 'local authority'] }, undefined],
    ['no return', { returned: false }, /return to the local authority comes first/],
    ['a school without a name', { destination: 'school' }, /not named/],
    ['a named school', { destination: 'school', destinationName: 'Birkdale' }, undefined],
  ])('(i): %s', (_name, changes, expected) => {
    const found = leavingRefusals(the('i'), met(the('i'), changes));
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it('asks for evidence beside the answer, and for no enquiries where the ground needs none', () => {
    const a = the('a');
    const bare = met(a).answers.map((one) => ({ ...one, evidence: ' x ' }));
    expect(leavingRefusals(a, met(a, { answers: bare })).every((text) => text.startsWith('No evidence'))).toBe(true);
    expect(leavingRefusals(a, met(a, { enquiries: [] }))).toEqual([]);
  });
});
