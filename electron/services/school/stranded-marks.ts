import { AppError } from '#shared/contract/errors.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { ReadDb } from '../../store/handles.ts';
import { calendarPeriodsOf } from '../../store/school/calendar.ts';
import { type MarkedDay, markedDaysWithout } from '../../store/school/marked-days.ts';

const listedAtMost = 20;

/** Days that these periods would leave with marks but without a session; days that have none already are not theirs. */
export async function strandedBy(db: ReadDb, periods: readonly CalendarPeriod[]): Promise<readonly MarkedDay[]> {
  const after = await markedDaysWithout(db, periods);
  if (after.length === 0) return [];
  const before = new Set((await markedDaysWithout(db, await calendarPeriodsOf(db))).map((day) => day.date));
  return after.filter((day) => !before.has(day.date));
}

/** A calendar may not take a session away from under its marks. Throws CALENDAR_REFUSED with the days and their counts. */
export async function assertNothingStranded(db: ReadDb, periods: readonly CalendarPeriod[]): Promise<void> {
  const days = await strandedBy(db, periods);
  if (days.length === 0) return;
  const more = days.length - listedAtMost;
  throw new AppError('CALENDAR_REFUSED', {
    message:
      'This would close days on which marks stand. Nothing was saved. For a closure on a marked day use Plans and closures under Registers.',
    details: [
      ...days.slice(0, listedAtMost).map((day) => ({ message: strandedSentence(day) })),
      ...(more > 0 ? [{ message: `And ${more} more ${more === 1 ? 'day' : 'days'}.` }] : []),
    ],
  });
}

export function strandedSentence({ date, marks }: MarkedDay): string {
  return `${weekdayInWords(date)}: ${marks} ${marks === 1 ? 'mark stands' : 'marks stand'}.`;
}
