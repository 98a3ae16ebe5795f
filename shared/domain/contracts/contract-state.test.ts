import { describe, expect, it } from 'vitest';
import { plainDate } from '../../lib/plain-date.ts';
import {
  actRefusal,
  answerProblem,
  contractActs,
  contractState,
  inForce,
  isRunning,
  type PartyAnswer,
  type VersionFacts,
  versionState,
  versionStates,
} from './contract-state.ts';

const answers = (...list: readonly (PartyAnswer['answer'] | '')[]): readonly PartyAnswer[] =>
  list.map((answer) => ({ answer: answer === '' ? undefined : answer }));
const version = (changes: Partial<VersionFacts> = {}): VersionFacts => ({
  number: 1,
  approved: true,
  closed: undefined,
  parties: answers('', ''),
  ...changes,
});
const agreed = version({ parties: answers('signed', 'signed') });

describe('a version', () => {
  it.each<[string, Partial<VersionFacts>, string]>([
    ['waits for the head', { approved: false }, 'draft'],
    ['is not approved', { approved: false, closed: 'declined' }, 'declined'],
    ['is offered once approved', {}, 'offered'],
    ['is offered while one has not signed', { parties: answers('signed', '') }, 'offered'],
    ['is agreed when the last has signed', { parties: answers('signed', 'signed') }, 'agreed'],
    ['signed before it is approved is still a draft', { approved: false, parties: answers('signed', 'signed') }, 'draft'],
    ['is refused when one refuses', { parties: answers('signed', 'refused') }, 'refused'],
    ['lapses', { closed: 'lapsed' }, 'lapsed'],
    ['refused stays refused', { closed: 'lapsed', parties: answers('refused') }, 'refused'],
  ])('%s', (_, changes, state) => {
    expect(versionState(version(changes))).toBe(state);
  });
});

describe('a contract', () => {
  it.each<[string, readonly VersionFacts[], number, 'kept' | undefined, string]>([
    ['begins as a draft', [], 0, undefined, 'draft'],
    ['is what its only version is', [version()], 0, undefined, 'offered'],
    ['is agreed', [agreed], 0, undefined, 'agreed'],
    ['is in review after the first review', [agreed], 1, undefined, 'inReview'],
    ['holds while a variation waits', [agreed, version({ number: 2, approved: false })], 1, undefined, 'inReview'],
    [
      'holds where a variation is refused',
      [agreed, version({ number: 2, parties: answers('refused') })],
      1,
      undefined,
      'inReview',
    ],
    ['ends', [agreed], 2, 'kept', 'kept'],
  ])('%s', (_, versions, reviews, outcome, state) => {
    expect(contractState({ versions, reviews, outcome })).toBe(state);
  });

  it('holds in its latest version that was agreed', () => {
    const second = version({ number: 2, parties: answers('signed', 'signed') });
    expect(inForce([agreed, version({ number: 2 })])?.number).toBe(1);
    expect(inForce([agreed, second])?.number).toBe(2);
    expect(inForce([version()])).toBeUndefined();
  });

  it('runs from signing to its end', () => {
    expect(['draft', 'offered', 'agreed', 'inReview', 'kept', 'refused'].map((state) => isRunning(state as never))).toEqual([
      ...[false, false, true, true, false, false],
    ]);
  });
});

describe('an act', () => {
  it('is allowed in these states and in no other', () => {
    const table = versionStates.map((state) => [state, contractActs.filter((act) => actRefusal(state, act) === undefined)]);
    expect(table).toEqual([
      ['draft', ['change', 'approve', 'decline']],
      ['offered', ['sign', 'refuse', 'lapse', 'scan']],
      ['agreed', ['scan']],
      ['refused', []],
      ['lapsed', []],
      ['declined', []],
    ]);
  });

  it.each([
    ['2026-11-23', 'before the meeting'],
    ['2026-11-24', undefined],
    ['2026-11-26', undefined],
    ['2026-11-27', 'still to come'],
  ])('signed on %s', (on, words) => {
    const problem = answerProblem(plainDate(on), { metOn: plainDate('2026-11-24'), today: plainDate('2026-11-26') });
    if (words === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(words);
  });
});
