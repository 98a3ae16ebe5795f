import { addDays, daysBetween, type PlainDate } from '../../lib/plain-date.ts';

export type AttendanceSpan = { readonly from: PlainDate; readonly to: PlainDate };

/** Before, during and after, both days counted. `during` or `after` is missing where that time has not begun. */
export type AttendanceSpans = {
  readonly before: AttendanceSpan;
  readonly during?: AttendanceSpan;
  readonly after?: AttendanceSpan;
};

/** At least so many days of before are shown, for a week alone says little. */
export const leastDaysBefore = 42;

/**
 * As many days before the contract as it has run, so that the two can be laid side by side; `endedOn` is the day on which it
 * ended early or late, `until` the last day of marks to look at.
 */
export function attendanceSpans({
  from,
  to,
  endedOn,
  until,
}: {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly endedOn: PlainDate | undefined;
  readonly until: PlainDate;
}): AttendanceSpans {
  const last = endedOn !== undefined && endedOn < to ? endedOn : to;
  const lastHere = until < last ? until : last;
  const ran = lastHere < from ? 0 : daysBetween(from, lastHere) + 1;
  const before = { from: addDays(from, -Math.max(ran, leastDaysBefore)), to: addDays(from, -1) };
  return {
    before,
    ...(ran === 0 ? {} : { during: { from, to: lastHere } }),
    ...(until > last ? { after: { from: addDays(last, 1), to: until } } : {}),
  };
}
