import type { ErrorDetail } from '#shared/contract/errors.ts';
import { buildCalendar, isSchoolDay } from '#shared/domain/school/calendar.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { replacedSince, restoreVersions } from '../../store/people/restore-versions.ts';
import { calendarPeriodsOf } from '../../store/school/calendar.ts';
import { firstMarkAmong, periodsBefore } from '../../store/school/calendar-history.ts';

/** A calendar that was changed again, or marks on days that would be closed: either keeps an import from being undone. */
export async function termsObstacles(db: ReadDb, command: CommandId): Promise<readonly ErrorDetail[]> {
  if ((await replacedSince(db, 'calendar_period', command)).length > 0) {
    return [{ message: 'The calendar was changed again since.', advice: 'Put the terms right in the calendar itself.' }];
  }
  const marked = await firstMarkAmong(db, await daysThatWouldClose(db, command));
  if (marked === undefined) return [];
  return [
    {
      message: `There are marks on ${marked}, which would no longer be a school day.`,
      advice: 'Put the terms right in the calendar itself.',
    },
  ];
}

export async function undoTerms(write: WriteDb, command: CommandId): Promise<void> {
  await restoreVersions(write, 'calendar_period', command);
}

async function daysThatWouldClose(db: ReadDb, command: CommandId): Promise<readonly PlainDate[]> {
  const before = buildCalendar(await periodsBefore(db, command));
  return buildCalendar(await calendarPeriodsOf(db)).openDays.filter((date) => !isSchoolDay(before, date));
}
