import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { easterSunday } from '#shared/domain/school/easter.ts';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type SuspensionTerm = { readonly from: PlainDate; readonly to: PlainDate; readonly name: string };

/**
 * The term in which a day of suspension is counted: the school's own where its year has three, otherwise the parts of the
 * year that the regulations name instead (31 December, Easter Monday, 31 July; SI 2012/1033).
 */
export function suspensionTerm(periods: readonly CalendarPeriod[], date: PlainDate): SuspensionTerm {
  const year = academicYearOf(date);
  const terms = periods
    .filter((one) => one.kind === 'term' && one.from <= one.to && one.from <= year.to && one.to >= year.from)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
  const own = terms.length === 3 ? terms.find((one) => date <= one.to) : undefined;
  return own === undefined ? partOfYear(date) : { from: own.from, to: own.to, name: own.name };
}

function partOfYear(date: PlainDate): SuspensionTerm {
  const year = Number(date.slice(0, 4));
  if (date.slice(5) === '12-31') return spring(year + 1);
  if (date <= easterSunday(year)) return spring(year);
  if (date.slice(5) <= '07-31') {
    return { from: addDays(easterSunday(year), 1), to: plainDate(`${year}-07-31`), name: 'Easter Monday to 31 July' };
  }
  return { from: plainDate(`${year}-08-01`), to: plainDate(`${year}-12-30`), name: '1 August to 30 December' };
}

function spring(year: number): SuspensionTerm {
  return { from: plainDate(`${year - 1}-12-31`), to: easterSunday(year), name: '31 December to Easter' };
}
