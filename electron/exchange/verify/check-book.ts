import { bundleErrorMessage } from '#shared/domain/exchange/bundle-errors.ts';
import type { ChainProblem } from '#shared/domain/exchange/ledger.ts';
import type { BundleError } from '../bundle-error.ts';
import { type BundleCheck, type BundleProblem, bundleChecks, type CheckState } from './verify-result.ts';

/** Keeps what was checked and how it came out; a check that throws stands as failed. */
export type CheckBook = {
  readonly states: Readonly<Record<BundleCheck, CheckState>>;
  run<Value>(check: BundleCheck, work: () => Value | Promise<Value>): Promise<Value>;
  skip(check: BundleCheck): void;
};

export function checkBook(): CheckBook {
  const states = Object.fromEntries(bundleChecks.map((check) => [check, 'notChecked'])) as Record<BundleCheck, CheckState>;
  return {
    states,
    run: async (check, work) => {
      states[check] = 'failed';
      const value = await work();
      states[check] = 'ok';
      return value;
    },
    skip: (check) => {
      states[check] = 'notChecked';
    },
  };
}

export function problemOf(problem: BundleError | ChainProblem): BundleProblem {
  const { code, place } = problem;
  return { code, message: bundleErrorMessage(code, place), ...(place === undefined ? {} : { place }) };
}
