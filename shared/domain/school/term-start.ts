import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { dayStatus, type SchoolCalendar, schoolDays } from './calendar.ts';

/**
 * The first school day of the term of `on`, or of the last term before it. A term is what lies between two holidays: a
 * half-term does not end it. Undefined before the first school day that is known.
 */
export function termStart(calendar: SchoolCalendar, on: PlainDate): PlainDate | undefined {
  const [earliest] = calendar.openDays;
  if (earliest === undefined || on < earliest) return undefined;
  let first = schoolDays(calendar, earliest, on).at(-1);
  if (first === undefined) return undefined;
  for (let day = first; day >= earliest; day = addDays(day, -1)) {
    const status = dayStatus(calendar, day);
    if (status.kind === 'closed' && status.because === 'holiday') break;
    if (status.kind === 'open') first = day;
  }
  return first;
}
