export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The cases in a JSON report of vitest or Playwright. */
export function readCounts(kind: 'vitest' | 'playwright', report: unknown): Counts {
  if (kind === 'vitest') {
    const vitest = report as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
    return {
      passed: vitest.numPassedTests,
      failed: vitest.numFailedTests,
      skipped: vitest.numPendingTests + vitest.numTodoTests,
    };
  }
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

export function addCounts(left: Counts, right: Counts): Counts {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

/** A stage that failed without a failing case (types, lint, a crash) counts as one. */
export function countStage(cases: Counts, succeeded: boolean): Counts {
  return succeeded || cases.failed > 0 ? cases : { ...cases, failed: 1 };
}

/** The last line of `npm test`. */
export function lastLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}
