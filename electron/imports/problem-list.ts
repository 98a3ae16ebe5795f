import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { problem } from './problem.ts';

/** Collects problems up to a limit and counts the rest: a file with a wrong column has one in every row. */
export type ProblemList = {
  add(problem: ImportProblem): void;
  /** Those added since the last call, within the limit. */
  take(): readonly ImportProblem[];
  readonly total: number;
  readonly errors: number;
};

const listedAtMost = 500;

export function problemList(limit: number = listedAtMost): ProblemList {
  let waiting: ImportProblem[] = [];
  let total = 0;
  let errors = 0;
  return {
    add(one) {
      total += 1;
      if (one.severity === 'error') errors += 1;
      if (total <= limit) waiting.push(one);
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    get total() {
      return total;
    },
    get errors() {
      return errors;
    },
  };
}

/** All problems of a finished list, with one more that says how many were not listed. */
export function finishProblems(list: ProblemList, limit: number = listedAtMost): readonly ImportProblem[] {
  const listed = list.take();
  return list.total > limit ? [...listed, problem('PROBLEMS_MORE', {}, { count: list.total - limit })] : listed;
}
