import { AppError } from '#shared/contract/errors.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import { checkSessionTimes } from '#shared/domain/registers/register-times.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { checkPeriods } from '#shared/domain/school/check-periods.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { Ports } from '../../ports/ports.ts';
import { addAccount } from '../../store/accounts/accounts.ts';
import { createStore, hasStore } from '../../store/engine/open-store.ts';
import { putCalendar } from '../../store/school/calendar.ts';
import { putSchool } from '../../store/school/school.ts';
import type { Store } from '../../store/store.ts';
import { newStoreKey, type WrappedKey, wrapKey, writeKeyRing } from '../accounts/key-ring.ts';
import { asRefusal } from '../store-refusal.ts';

export type NewAccount = { readonly name: string; readonly role: Role; readonly passphrase: string };

export type NewSchool = {
  readonly school: School;
  readonly accounts: readonly NewAccount[];
  readonly calendar: readonly CalendarPeriod[];
};

/** Sessions must follow each other and a register may be open 30 minutes at most. Throws `INVALID_INPUT`. */
export function assertSessionTimes(school: School): void {
  const sentences = {
    notMinutesOfDay: 'A time must lie within one day.',
    wrongOrder: 'Registration must open before the register closes, and the register close before the session ends.',
    openTooLong: 'A register may be open for 30 minutes at most.',
  } as const;
  for (const session of ['AM', 'PM'] as const) {
    const problem = checkSessionTimes(school.times[session]);
    if (problem) throw new AppError('INVALID_INPUT', { place: `${session} session`, message: sentences[problem] });
  }
  if (school.times.AM.ends > school.times.PM.opens) {
    throw new AppError('INVALID_INPUT', {
      place: 'PM session',
      message: 'The afternoon session must open after the morning one has ended.',
    });
  }
}

/** Throws `CALENDAR_REFUSED` with each fault. */
export function assertCalendar(periods: readonly CalendarPeriod[]): void {
  const problems = checkPeriods(periods);
  if (problems.length > 0)
    throw new AppError('CALENDAR_REFUSED', { details: problems.map((problem) => ({ message: problem.sentence })) });
}

/** Makes the school of this folder: its people, terms and keys, whole or not at all. */
export async function createSchool(world: { ports: Ports; folder: string }, input: NewSchool): Promise<void> {
  assertSessionTimes(input.school);
  assertCalendar(input.calendar);
  if (!input.accounts.some((account) => account.role === 'head' || account.role === 'administrator')) {
    throw new AppError('INVALID_INPUT', {
      place: 'accounts',
      message: 'One account must be the head teacher or an administrator, who can add others.',
    });
  }
  await makeSchool(world, { name: input.school.name, demo: false, accounts: input.accounts }, async (store) => {
    await store.write({ at: world.ports.clock.now(), account: null, procedure: 'school.create' }, async (write) => {
      for (const account of input.accounts) await addAccount(write, { name: account.name, role: account.role });
      await putSchool(write, { school: input.school, demo: false });
      await putCalendar(write, input.calendar);
    });
  });
}

/**
 * Keys first, then the store under its own name last: a kill in between leaves a folder that counts as empty. The keys are
 * written while the folder is locked, so that two schools begun at once never leave one with the keys of the other.
 */
export async function makeSchool(
  { ports, folder }: { ports: Ports; folder: string },
  options: { name: string; demo: boolean; accounts: readonly NewAccount[] },
  fill: (store: Store) => Promise<void>,
): Promise<void> {
  if (hasStore(folder)) throw new AppError('SCHOOL_EXISTS');
  const names = options.accounts.map((account) => account.name.toLowerCase());
  const twice = options.accounts.find((account, index) => names.indexOf(account.name.toLowerCase()) !== index);
  if (twice) throw new AppError('ACCOUNT_EXISTS', { place: twice.name });
  const key = newStoreKey();
  const wrapped: WrappedKey[] = [];
  for (const account of options.accounts) wrapped.push(await wrapKey(key, account));
  try {
    await ports.files.makeFolder(folder);
    await createStore({
      folder,
      key,
      fill: async (store) => {
        await fill(store);
        await writeKeyRing(ports.files, folder, {
          format: 'attendance-keys/1',
          school: options.name,
          demo: options.demo,
          accounts: wrapped,
        });
      },
    });
  } catch (cause) {
    throw asRefusal(cause);
  }
}
