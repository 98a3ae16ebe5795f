import type { Store } from '#electron/store/store.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import type { AccountId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Desk } from '../desk.ts';
import { createJobs } from '../jobs.ts';
import { createTickets } from '../tickets.ts';
import { schoolInstant } from './demo-times.ts';

export type DemoMoment = { readonly date: PlainDate; readonly minuteOfDay: number };
export type DemoAccount = { readonly name: string; readonly role: Role };

/**
 * Desks of the demo's people at one moment, for the real services: the same rows every time, because their clock stands
 * still and their numbers count up. They have no files, windows or printer.
 */
export function demoDesks(
  store: Store,
  { date, minuteOfDay }: DemoMoment,
  accounts: readonly DemoAccount[],
): (role: Role) => Desk | undefined {
  const instant = schoolInstant(date, minuteOfDay);
  const clock = { now: () => instant, today: () => date, minuteOfDay: () => minuteOfDay };
  let last = 0;
  const ids = {
    token: (bytes: number): string => {
      last += 1;
      return last.toString(16).padStart(bytes * 2, '0');
    },
  };
  const log = { info: nothing, fault: nothing };
  const world = { files: undefined, dialogs: undefined, shell: undefined, printer: undefined } as unknown as Desk['ports'];
  const ports: Desk['ports'] = { ...world, clock, ids, log };
  return (role) => {
    const index = accounts.findIndex((account) => account.role === role);
    const name = accounts[index]?.name;
    if (name === undefined) return undefined;
    const actor = { id: (index + 1) as AccountId, name, role };
    return { ports, store, actor, jobs: createJobs(ids, log), tickets: createTickets(ids, clock), folder: '', resources: '' };
  };
}

function nothing(): void {}
