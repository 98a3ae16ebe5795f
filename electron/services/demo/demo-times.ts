// When the demo school's commands were written: told from its dates and never from the clock, so that two runs with the
// same seed and date hold the same rows, the ledger included.
import { addDays, type Instant, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';

/** The instant of a minute of the day in the school's zone (British summer time from the last Sunday of March to October's). */
export function schoolInstant(date: PlainDate, minuteOfDay: number): Instant {
  const minutes = minuteOfDay - (isSummerTime(date) ? 60 : 0);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${date}T${clock}:00.000Z` as Instant;
}

function isSummerTime(date: PlainDate): boolean {
  const year = date.slice(0, 4);
  return lastSunday(plainDate(`${year}-03-31`)) <= date && date < lastSunday(plainDate(`${year}-10-31`));
}

function lastSunday(date: PlainDate): PlainDate {
  return addDays(date, -(weekdayOf(date) % 7));
}
