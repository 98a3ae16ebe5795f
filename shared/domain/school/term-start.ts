import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { dayStatus, type SchoolCalendar } from './calendar.ts';

/**
 * The first school day of the term of `on`, or of the last term before it; of a term that has had none yet, the day off
 * with which it began. A term is what lies between two holidays: a half-term does not end it. Undefined before the first
 * school day that is known.
 */
export function termStart(calendar: SchoolCalendar, on: PlainDate): PlainDate | undefined {
  const [earliest] = calendar.openDays;
  if (earliest === undefined || on < earliest) return undefined;
  const lastKnown = calendar.openDays.at(-1) ?? earliest;
  let dayOff: PlainDate | undefined;
  let first: PlainDate | undefined;
  for (let day = on < lastKnown ? on : lastKnown; day >= earliest; day = addDays(day, -1)) {
    const status = dayStatus(calendar, day);
    if (status.kind === 'open') first = day;
    else if (status.kind === 'closure' || isWithinTerm(status)) dayOff = day;
    else if (status.kind === 'closed' && status.because === 'holiday' && (first ?? dayOff) !== undefined) break;
  }
  return first ?? dayOff;
}

/** A bank holiday and a weekend may lie in a term or between two. */
function isWithinTerm(status: ReturnType<typeof dayStatus>): boolean {
  return status.kind === 'closed' && (status.because === 'inset' || status.because === 'half-term');
}
