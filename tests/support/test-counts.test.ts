import { describe, expect, it } from 'vitest';
import { addCounts, countStage, lastLine, noCounts, readCounts } from './test-counts.ts';

describe('the sum of the stages', () => {
  it('reads both kinds of report', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(readCounts('vitest', vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    expect(readCounts('playwright', playwright)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it.each([
    ['a check that failed', noCounts, false, 1],
    ['a check that passed', noCounts, true, 0],
    ['a suite with two failing cases', { passed: 1, failed: 2, skipped: 0 }, false, 2],
    ['a suite that crashed after its cases passed', { passed: 4, failed: 0, skipped: 0 }, false, 1],
  ])('counts %s', (_name, cases, succeeded, failed) => {
    expect(countStage(cases, succeeded).failed).toBe(failed);
  });

  it('says it in the form that others read', () => {
    expect(lastLine(addCounts({ passed: 1, failed: 2, skipped: 3 }, noCounts))).toBe('1 passed, 2 failed, 3 skipped');
  });
});
