import { AppError } from '#shared/contract/errors.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { hasStore } from '../../store/engine/open-store.ts';
import { BulkCancelled } from '../../store/registers/bulk-marks.ts';
import type { House } from '../accounts/house.ts';
import { demoAccounts } from '../demo/demo-accounts.ts';
import { lastFridayBefore } from '../demo/demo-options.ts';
import { demoSchool } from '../demo/demo-school.ts';
import { type DemoSummary, fillDemoSchool } from '../demo/fill-demo-school.ts';
import { makeSchool, type NewAccount } from './create-school.ts';

export type DemoOptions = { pupils: number; years: number; seed: number; until?: PlainDate | undefined };

/** The invented school, made as a job: it takes as long as its marks are many. */
export function createDemo(house: House, options: DemoOptions): { jobId: string } {
  const { ports, folder } = house;
  if (hasStore(folder)) throw new AppError('SCHOOL_EXISTS');
  return house.jobs.start({
    what: 'Making the demo school',
    unit: 'marks',
    work: async (control) => {
      let summary: DemoSummary | undefined;
      const made = makeSchool(
        { ports, folder },
        { name: demoSchool('Secondary').name, demo: true, accounts: demoAccounts },
        async (store) => {
          summary = await fillDemoSchool(store, {
            ...options,
            until: options.until ?? lastFridayBefore(ports.clock.today()),
            onProgress: (finished, total) => control.progress(finished, total),
            isCancelled: () => control.isCancelled(),
          });
        },
      );
      await made.catch((cause: unknown) => {
        throw cause instanceof BulkCancelled ? new AppError('JOB_CANCELLED') : cause;
      });
      return summary && withoutCare(summary);
    },
  });
}

/** Care status is asked for behind its right alone, invented or not; anyone may ask how this job ended. */
function withoutCare({ lookedAfter: _, ...summary }: DemoSummary): Omit<DemoSummary, 'lookedAfter'> {
  return { ...summary, planted: summary.planted.filter(({ kind }) => !kind.includes('LookedAfter')) };
}

export function listDemoAccounts(): NewAccount[] {
  return [...demoAccounts];
}
