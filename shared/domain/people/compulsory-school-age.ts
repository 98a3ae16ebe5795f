// Education Act 1996 s.8 and the prescribed days 31 August, 31 December and 31 March.
import { addDays, addMonths, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { academicYearOf } from '../school/academic-year.ts';

export type CompulsorySpan = { readonly from: PlainDate; readonly to: PlainDate };

/** Whether a child born on `dob` is of compulsory school age on `on`. */
export function compulsorySchoolAge(dob: PlainDate, on: PlainDate): boolean {
  const { from, to } = compulsorySchoolAgeSpan(dob);
  return from <= on && on <= to;
}

/** From the prescribed day on or after the fifth birthday to the last Friday in June of the school year of the sixteenth. */
export function compulsorySchoolAgeSpan(dob: PlainDate): CompulsorySpan {
  const fifth = addMonths(dob, 60);
  const lastOfJune = plainDate(`${academicYearOf(addMonths(dob, 192)).startYear + 1}-06-30`);
  return { from: prescribedDayFrom(fifth), to: addDays(lastOfJune, -((weekdayOf(lastOfJune) + 2) % 7)) };
}

function prescribedDayFrom(date: PlainDate): PlainDate {
  const year = date.slice(0, 4);
  const monthDay = ['03-31', '08-31'].find((day) => date.slice(5) <= day) ?? '12-31';
  return plainDate(`${year}-${monthDay}`);
}
