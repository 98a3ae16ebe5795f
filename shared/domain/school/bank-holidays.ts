// Bank holidays in England: Banking and Financial Dealings Act 1971, Schedule 1, with the days that royal proclamations
// moved or added. Years before 2006 are not covered: their proclamations are not in the table.
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { easterSunday } from './easter.ts';

export type BankHoliday = { readonly date: PlainDate; readonly name: string };

type Proclaimed = { readonly date: string; readonly name: string; readonly insteadOf?: string; readonly reference: string };

const proclamation = 'Banking and Financial Dealings Act 1971 s.1(2)–(3), royal proclamation';

/** Days set by proclamation for one year; `insteadOf` names the holiday of the schedule that moved. */
const proclaimed: readonly Proclaimed[] = [
  { date: '2011-04-29', name: 'Royal wedding', reference: proclamation },
  { date: '2012-06-04', name: 'Spring bank holiday', insteadOf: 'Spring bank holiday', reference: proclamation },
  { date: '2012-06-05', name: 'Diamond Jubilee', reference: proclamation },
  { date: '2020-05-08', name: 'Early May bank holiday (VE day)', insteadOf: 'Early May bank holiday', reference: proclamation },
  { date: '2022-06-02', name: 'Spring bank holiday', insteadOf: 'Spring bank holiday', reference: proclamation },
  { date: '2022-06-03', name: 'Platinum Jubilee', reference: proclamation },
  { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II', reference: proclamation },
  { date: '2023-05-08', name: 'Coronation of King Charles III', reference: proclamation },
];

const firstYear = 2006;

/** The days off of a calendar year in England, in order; throws a RangeError before 2006. */
export function bankHolidays(year: number): readonly BankHoliday[] {
  if (!Number.isInteger(year) || year < firstYear || year > 9999) throw new RangeError(`bank holidays of ${year} are not known`);
  const special = proclaimed.filter((day) => day.date.startsWith(`${year}-`));
  const usual = scheduled(year).filter((day) => !special.some((other) => other.insteadOf === day.name));
  return [...usual, ...special.map(({ date, name }) => ({ date: plainDate(date), name }))].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}

function scheduled(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  return [
    shifted('New Year’s Day', plainDate(`${year}-01-01`), [0, 0, 0, 0, 0, 2, 1]),
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: mondayOnOrAfter(plainDate(`${year}-05-01`)), name: 'Early May bank holiday' },
    { date: mondayOnOrAfter(plainDate(`${year}-05-25`)), name: 'Spring bank holiday' },
    { date: mondayOnOrAfter(plainDate(`${year}-08-25`)), name: 'Summer bank holiday' },
    shifted('Christmas Day', plainDate(`${year}-12-25`), [0, 0, 0, 0, 0, 2, 2]),
    shifted('Boxing Day', plainDate(`${year}-12-26`), [0, 0, 0, 0, 0, 2, 2]),
  ];
}

/** The day itself, or its substitute; `shifts` counts the days to move for a Monday, a Tuesday … a Sunday. */
function shifted(name: string, date: PlainDate, shifts: readonly number[]): BankHoliday {
  const days = shifts[weekdayOf(date) - 1] ?? 0;
  return days === 0 ? { date, name } : { date: addDays(date, days), name: `${name} (substitute day)` };
}

function mondayOnOrAfter(date: PlainDate): PlainDate {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}
