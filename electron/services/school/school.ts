import { AppError } from '#shared/contract/errors.ts';
import { buildCalendar, isSchoolDay, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { calendarPeriodsOf, periodsHolding, putCalendar } from '../../store/school/calendar.ts';
import { putSchool, type StoredSchool, schoolOf } from '../../store/school/school.ts';
import { readKeyRing, writeKeyRing } from '../accounts/key-ring.ts';
import { command, type Desk, read } from '../desk.ts';
import { assertCalendar, assertSessionTimes } from './create-school.ts';
import { assertNothingStranded } from './stranded-marks.ts';

/** The school as the store holds it; a store without one is damaged. */
export async function theSchool(db: ReadDb): Promise<StoredSchool> {
  const found = await schoolOf(db);
  if (!found) throw new AppError('STORE_DAMAGED');
  return found;
}

/** Working a calendar out takes longer than any question asked of it, and it changes a few times a year. */
const worked = new Map<string, SchoolCalendar>();
const keptCalendars = 4;

export async function theCalendar(db: ReadDb): Promise<SchoolCalendar> {
  const periods = await calendarPeriodsOf(db);
  const key = periods.map(({ from, to, kind, name }) => `${from}${to}${kind}${name}`).join();
  const known = worked.get(key);
  if (known) return known;
  const calendar = buildCalendar(periods);
  const [oldest] = worked.keys();
  if (worked.size >= keptCalendars && oldest !== undefined) worked.delete(oldest);
  worked.set(key, calendar);
  return calendar;
}

/**
 * Whether a session is held on a day, without working the whole calendar out: a register is saved thirty times an hour,
 * and only one that is refused asks why.
 */
export async function isOpenOn(db: ReadDb, date: PlainDate): Promise<boolean> {
  const holding = await periodsHolding(db, date);
  const oneDay = holding.map((period) => ({ ...period, from: date, to: date }));
  return isSchoolDay(buildCalendar(oneDay), date);
}

export async function getSchool(desk: Desk): Promise<School & { address: string[] }> {
  const { school } = await read(desk, theSchool);
  return { ...school, address: [...school.address] };
}

/** The door shows the name from the key file, which is written within the command as it is when an account is added. */
export async function changeSchool(desk: Desk, { school, reason }: { school: School; reason: string }): Promise<void> {
  assertSessionTimes(school);
  await command(desk, { procedure: 'school.change', reason }, async (write) => {
    const { demo, school: before } = await theSchool(write.db);
    await putSchool(write, { school, demo });
    if (school.name === before.name) return;
    const ring = await readKeyRing(desk.ports.files, desk.folder);
    if (!ring) throw new AppError('STORE_DAMAGED');
    await writeKeyRing(desk.ports.files, desk.folder, { ...ring, school: school.name });
  });
}

export async function listCalendar(desk: Desk): Promise<CalendarPeriod[]> {
  return [...(await read(desk, calendarPeriodsOf))];
}

export async function setCalendar(
  desk: Desk,
  { periods, reason }: { periods: readonly CalendarPeriod[]; reason: string },
): Promise<void> {
  assertCalendar(periods);
  await command(desk, { procedure: 'school.setCalendar', reason }, async (write) => {
    await assertNothingStranded(write.db, periods);
    await putCalendar(write, periods);
  });
}
