// Which weeks of a period can be summed whole from the weekly summary, and which must be looked at by the session: the
// first and last where the period begins or ends inside, and a week in whose middle a code begins, ends or changes class.

import { addDays, mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { registerCodes } from '../registers/codes.ts';

/** Mondays from `from` to `to`, both included; within it every code keeps its class. */
export type WholeWeeks = { readonly from: PlainDate; readonly to: PlainDate };

export type SummaryWeeks = { readonly whole: readonly WholeWeeks[]; readonly part: readonly PlainDate[] };

/** Days on which some code begins, or has just ended. */
const changes: readonly PlainDate[] = [
  ...new Set(registerCodes.flatMap((row) => (row.to === undefined ? [row.from] : [row.from, addDays(row.to, 1)]))),
];

/** From the middle of a week to its Friday a change splits the week; on a Monday or a weekend it falls between two. */
const splitWeeks: ReadonlySet<PlainDate> = new Set(
  changes.filter((date) => weekdayOf(date) > 1 && weekdayOf(date) <= 5).map(mondayOf),
);
const firstWeeks: ReadonlySet<PlainDate> = new Set(
  changes.map((date) => (weekdayOf(date) === 1 ? date : addDays(mondayOf(date), 7))),
);

/** How the period, both days included, is put together from weeks. */
export function summaryWeeks({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): SummaryWeeks {
  const whole: WholeWeeks[] = [];
  const part: PlainDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    if (monday < from || addDays(monday, 4) > to || splitWeeks.has(monday)) part.push(monday);
    else addWeek(whole, monday);
  }
  return { whole, part };
}

function addWeek(whole: WholeWeeks[], monday: PlainDate): void {
  const last = whole.at(-1);
  const follows = last !== undefined && addDays(last.to, 7) === monday && !firstWeeks.has(monday);
  if (follows) whole[whole.length - 1] = { from: last.from, to: monday };
  else whole.push({ from: monday, to: monday });
}
