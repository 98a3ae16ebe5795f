import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { caseAge, closingRefusal, nextStep, stepRefusal } from './case-file.ts';

const today = plainDate('2026-11-24');
const step = { what: 'Visit at home', dueOn: today, ownerNamed: true };

describe('a next step', () => {
  it.each([
    ['today', step, undefined],
    ['yesterday', { ...step, dueOn: addDays(today, -1) }, 'By when: that day is past'],
    ['in a year', { ...step, dueOn: addDays(today, 366) }, undefined],
    ['in a year and a day', { ...step, dueOn: addDays(today, 367) }, 'By when: that is more than a year away'],
    ['of nobody', { ...step, ownerNamed: false }, 'Who: a step belongs to somebody'],
    ['of nothing', { ...step, what: ' ' }, 'Next step: say what is to be done'],
  ] as const)('%s', (_, one, expected) => {
    if (expected === undefined) expect(stepRefusal(one, today)).toBeUndefined();
    else expect(stepRefusal(one, today)).toContain(expected);
  });

  it('is the one due first, of two on a day the earlier written', () => {
    const steps = [
      { id: 3, dueOn: today },
      { id: 1, dueOn: addDays(today, 1) },
      { id: 2, dueOn: today },
    ];
    expect(nextStep(steps)?.id).toBe(2);
    expect(nextStep([])).toBeUndefined();
  });
});

describe('closing a case', () => {
  it.each([
    [{ outcome: 'improved', words: 'Breakfast club, 97 % since.', openSteps: 0 }, undefined],
    [{ outcome: 'improved', words: 'Breakfast club.', openSteps: 1 }, 'One step is still open. Tick it off'],
    [{ outcome: 'improved', words: 'Breakfast club.', openSteps: 2 }, '2 steps are still open. Tick them off'],
    [{ outcome: 'openedByMistake', words: 'The other twin.', openSteps: 1 }, undefined],
    [{ outcome: 'noChange', words: 'no', openSteps: 0 }, 'Outcome: say in a few words'],
  ] as const)('%j', (facts, expected) => {
    if (expected === undefined) expect(closingRefusal(facts)).toBeUndefined();
    else expect(closingRefusal(facts)).toContain(expected);
  });

  it('counts its age in days from the day of opening', () => {
    expect(caseAge(today, today)).toBe(0);
    expect(caseAge(plainDate('2026-10-31'), plainDate('2026-11-01'))).toBe(1);
  });
});
