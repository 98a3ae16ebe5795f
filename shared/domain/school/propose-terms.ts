// Term dates for a school to confirm or change: what English schools commonly have, decided by nobody but the school.
import { addDays, mondayOf, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type BankHoliday, bankHolidays } from './bank-holidays.ts';
import type { CalendarPeriod } from './calendar-period.ts';
import { easterSunday } from './easter.ts';

/** 190 days with pupils and 5 for training (Education (School Day and School Year) (England) Regulations 1999). */
const daysOfTheYear = 195;

/** Three terms with their half terms, the bank holidays, and a training day before the autumn and the spring term. */
export function proposeTerms(startYear: number): readonly CalendarPeriod[] {
  const holidays = holidaysOfSchoolYear(startYear);
  const isHoliday = (date: PlainDate) => holidays.some((day) => day.date === date);
  const autumn = autumnTerm(startYear);
  const easter = easterSunday(startYear + 1);
  const spring = term('Spring term', firstWorkingDay(addDays(autumn.to, 17), isHoliday), addDays(easter, -9));
  const halfTerms = halfTermsOf(startYear);
  const summerFrom = addDays(easter, 8);
  const isOff = (date: PlainDate) => isHoliday(date) || halfTerms.some((half) => half.from <= date && date <= half.to);
  const before = [autumn, spring].reduce((days, part) => days + workingDays(part.from, part.to, isOff), 0);
  const summer = term('Summer term', summerFrom, dayReached(summerFrom, daysOfTheYear - before, isOff));
  return [
    autumn,
    spring,
    summer,
    ...halfTerms,
    ...holidays.map((day): CalendarPeriod => ({ from: day.date, to: day.date, kind: 'bank-holiday', name: day.name })),
    ...[autumn.from, spring.from].map((day): CalendarPeriod => ({ from: day, to: day, kind: 'inset', name: 'Training day' })),
  ];
}

/** From the first weekday of September to the last Friday that leaves three days to Christmas. */
function autumnTerm(startYear: number): CalendarPeriod {
  const lastFriday = lastMonday(`${startYear}-12-18`);
  return term(
    'Autumn term',
    firstWorkingDay(plainDate(`${startYear}-09-01`), () => false),
    addDays(lastFriday, 4),
  );
}

function holidaysOfSchoolYear(startYear: number): readonly BankHoliday[] {
  const [from, to] = [plainDate(`${startYear}-09-01`), plainDate(`${startYear + 1}-08-31`)];
  return [startYear, startYear + 1].flatMap(bankHolidays).filter((day) => from <= day.date && day.date <= to);
}

function halfTermsOf(startYear: number): readonly CalendarPeriod[] {
  const year = startYear + 1;
  const springHoliday = bankHolidays(year).find((day) => day.name === 'Spring bank holiday');
  const week = springHoliday === undefined ? lastMonday(`${year}-05-31`) : mondayOf(springHoliday.date);
  return [
    halfTerm('Autumn half term', lastMonday(`${startYear}-10-31`)),
    halfTerm('Spring half term', lastMonday(`${year}-02-18`)),
    halfTerm('Summer half term', week),
  ];
}

function halfTerm(name: string, monday: PlainDate): CalendarPeriod {
  return { from: monday, to: addDays(monday, 4), kind: 'half-term', name };
}

function term(name: string, from: PlainDate, to: PlainDate): CalendarPeriod {
  return { from, to, kind: 'term', name };
}

function lastMonday(onOrBefore: string): PlainDate {
  return mondayOf(plainDate(onOrBefore));
}

function firstWorkingDay(date: PlainDate, isOff: (day: PlainDate) => boolean): PlainDate {
  return weekdayOf(date) > 5 || isOff(date) ? firstWorkingDay(addDays(date, 1), isOff) : date;
}

function workingDays(from: PlainDate, to: PlainDate, isOff: (day: PlainDate) => boolean): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !isOff(day)) count += 1;
  }
  return count;
}

function dayReached(from: PlainDate, count: number, isOff: (day: PlainDate) => boolean): PlainDate {
  let day = firstWorkingDay(from, isOff);
  for (let left = count - 1; left > 0; left -= 1) day = firstWorkingDay(addDays(day, 1), isOff);
  return day;
}
