import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

/** Easter Sunday of a year of the Gregorian calendar: the Sunday after the ecclesiastical full moon of spring. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (skippedLeapDays - moonCorrection + 19 * golden + 15) % 30;
  // The full moon, as days after 21 March, never falls on its two latest possible days for some golden numbers.
  const moon = epact === 29 || (epact === 28 && golden > 10) ? epact - 1 : epact;
  const moonWeekday = (year + Math.floor(year / 4) + moon + 2 - skippedLeapDays) % 7;
  const sundayAfter = moon - moonWeekday;
  const day = sundayAfter + 28;
  return day > 31 ? dateOf(year, 4, day - 31) : dateOf(year, 3, day);
}

function dateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
