import { addDays, daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import { dayStatus, lastSchoolWeeks, type SchoolCalendar, schoolDays } from '../../school/calendar.ts';
import type { EarlyWarningPolicy } from './warning-policy.ts';

/** School weeks by their Mondays; marks count from `from` to `to`, both included. */
export type WarningWindow = { readonly from: PlainDate; readonly to: PlainDate; readonly weeks: readonly PlainDate[] };

/** The first school days after one break, those up to the day asked about. */
export type FirstDays = readonly PlainDate[];

export type WarningWindows = {
  readonly recent: WarningWindow;
  readonly past: WarningWindow;
  /** Both together. */
  readonly whole: WarningWindow;
  /** The latest breaks, oldest first. */
  readonly breaks: readonly FirstDays[];
};

/** The weeks of now, those before, and the breaks. Undefined where the calendar does not know `on` or no week before it. */
export function warningWindows(calendar: SchoolCalendar, on: PlainDate, policy: EarlyWarningPolicy): WarningWindows | undefined {
  if (dayStatus(calendar, on).kind === 'outside') return undefined;
  const weeks = lastSchoolWeeks(calendar, on, policy.recentWeeks + policy.pastWeeks);
  const start = Math.max(0, weeks.length - policy.recentWeeks);
  const recent = weeks.slice(start);
  const [first, firstRecent] = [weeks[0], recent[0]];
  if (first === undefined || firstRecent === undefined) return undefined;
  return {
    recent: { from: firstRecent, to: on, weeks: recent },
    past: { from: first, to: addDays(firstRecent, -1), weeks: weeks.slice(0, start) },
    whole: { from: first, to: on, weeks },
    breaks: breaksUpTo(calendar, on, policy),
  };
}

/** Breaks whose first school days have all come. */
function breaksUpTo(calendar: SchoolCalendar, on: PlainDate, { afterBreaks }: EarlyWarningPolicy): readonly FirstDays[] {
  const [earliest] = calendar.openDays;
  if (earliest === undefined) return [];
  const days = schoolDays(calendar, earliest, on);
  const found: FirstDays[] = [];
  for (let index = days.length - 1; index > 0 && found.length < afterBreaks.breaks; index -= 1) {
    const [before, day] = [days[index - 1], days[index]];
    if (before === undefined || day === undefined || daysBetween(before, day) < afterBreaks.gapDays) continue;
    const first = days.slice(index, index + afterBreaks.firstDays);
    if (first.length === afterBreaks.firstDays) found.unshift(first);
  }
  return found;
}
