// The halves of the terms as the school's calendar has them: a note to parents is about one of these.
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type SchoolCalendar, schoolDays } from '../../school/calendar.ts';

export type HalfTerm = {
  /** `Autumn, first half`; the term's name alone where no half-term holiday divides it. */
  readonly name: string;
  /** First and last school day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
};

const halves = ['first half', 'second half', 'third part', 'fourth part'];

/** The half-terms that have begun by `today`, the latest first; each holds at least one school day. */
export function halfTermsOf(
  periods: readonly CalendarPeriod[],
  { calendar, today }: { readonly calendar: SchoolCalendar; readonly today: PlainDate },
): readonly HalfTerm[] {
  const holidays = periods.filter((period) => period.kind === 'half-term');
  return periods
    .filter((period) => period.kind === 'term' && period.from <= period.to)
    .flatMap((term) => partsOf(term, { holidays, calendar }))
    .filter((part) => part.from <= today)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

type Dividing = { readonly holidays: readonly CalendarPeriod[]; readonly calendar: SchoolCalendar };

function partsOf(term: CalendarPeriod, { holidays, calendar }: Dividing): readonly HalfTerm[] {
  const days = schoolDays(calendar, term.from, term.to);
  const dividing = holidays.filter((holiday) => term.from <= holiday.from && holiday.to <= term.to);
  const partOf = (day: PlainDate): number => dividing.filter((holiday) => holiday.to < day).length;
  const parts = [...Map.groupBy(days, partOf).values()];
  return parts.flatMap((own, index): HalfTerm[] => {
    const [from, to] = [own[0], own.at(-1)];
    if (from === undefined || to === undefined) return [];
    const name = parts.length === 1 ? term.name : `${term.name}, ${halves[index] ?? `part ${index + 1}`}`;
    return [{ name, from, to }];
  });
}
