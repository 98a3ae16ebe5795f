import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';

/** March 2027: 23 weekdays, as many as a month can have. */
export const schoolDaysOfExample: readonly PlainDate[] = Array.from({ length: 31 }, (_, day) =>
  addDays(plainDate('2027-03-01'), day),
).filter((date) => weekdayOf(date) <= 5);
