import { addDays, daysBetween, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { dayStatus, lastSchoolWeeks, type SchoolCalendar, schoolDays } from '../../school/calendar.ts';
import { slotsBetween, type WeekSlots } from '../week-slots.ts';
import type { EarlyWarningPolicy } from './warning-policy.ts';

/** School weeks from `from` to `to`, both included: the sessions that count, by the Monday of their week. */
export type WarningWindow = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly weeks: ReadonlyMap<PlainDate, WeekSlots>;
};

export type WarningWindows = {
  readonly recent: WarningWindow;
  readonly past: WarningWindow;
  /** Both together. */
  readonly whole: WarningWindow;
  /** The first school days after each of the latest breaks, oldest first. */
  readonly breaks: readonly WarningWindow[];
};

/** The weeks of now, those before, and the breaks. Undefined where the calendar does not know `on` or no week before it. */
export function warningWindows(calendar: SchoolCalendar, on: PlainDate, policy: EarlyWarningPolicy): WarningWindows | undefined {
  if (dayStatus(calendar, on).kind === 'outside') return undefined;
  const mondays = lastSchoolWeeks(calendar, on, policy.recentWeeks + policy.pastWeeks);
  const start = Math.max(0, mondays.length - policy.recentWeeks);
  const [first, firstRecent] = [mondays[0], mondays[start]];
  if (first === undefined || firstRecent === undefined) return undefined;
  return {
    recent: windowOf({ from: firstRecent, to: on }, mondays.slice(start)),
    past: windowOf({ from: first, to: addDays(firstRecent, -1) }, mondays.slice(0, start)),
    whole: windowOf({ from: first, to: on }, mondays),
    breaks: breaksUpTo(calendar, on, policy),
  };
}

type Days = { readonly from: PlainDate; readonly to: PlainDate };

function windowOf({ from, to }: Days, mondays: readonly PlainDate[]): WarningWindow {
  return { from, to, weeks: new Map(mondays.map((monday) => [monday, slotsBetween(monday, from, to)])) };
}

/** Breaks whose first school days have all come. */
function breaksUpTo(calendar: SchoolCalendar, on: PlainDate, { afterBreaks }: EarlyWarningPolicy): readonly WarningWindow[] {
  const [earliest] = calendar.openDays;
  if (earliest === undefined) return [];
  const days = schoolDays(calendar, earliest, on);
  const found: WarningWindow[] = [];
  for (let index = days.length - afterBreaks.firstDays; index > 0 && found.length < afterBreaks.breaks; index -= 1) {
    const [before, from] = [days[index - 1], days[index]];
    const to = days[index + afterBreaks.firstDays - 1];
    if (before === undefined || from === undefined || to === undefined) continue;
    if (daysBetween(before, from) < afterBreaks.gapDays) continue;
    const first = days.slice(index, index + afterBreaks.firstDays);
    found.unshift(windowOf({ from, to }, [...new Set(first.map(mondayOf))]));
  }
  return found;
}
