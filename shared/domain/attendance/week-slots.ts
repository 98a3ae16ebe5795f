// The ten sessions of a school week as bits: Monday AM is bit 0, Friday PM bit 9. One small number then says when in a
// week something was marked, so that weekdays, part weeks and moves in mid-week come from the weekly summary.
import { addDays, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { Session } from '../registers/session.ts';

/** Ten bits of a week, 0 to 1023. */
export type WeekSlots = number;

export type DatedSession = { readonly date: PlainDate; readonly session: Session };

export const wholeWeek: WeekSlots = 0b11_1111_1111;

/** The bit of one session; throws a RangeError on a Saturday or Sunday, which have none. */
export function slotBit(date: PlainDate, session: Session): WeekSlots {
  const weekday = weekdayOf(date);
  if (weekday > 5) throw new RangeError(`${date} is no day of the school week`);
  return 1 << ((weekday - 1) * 2 + (session === 'PM' ? 1 : 0));
}

/** The slots of the week of `monday` up to `date`, that day included; none before, all after. */
export function slotsThrough(monday: PlainDate, date: PlainDate): WeekSlots {
  const days = weekDays(monday).filter((day) => day <= date).length;
  return (1 << (days * 2)) - 1;
}

/** The slots of the week of `monday` from `from` to `to`, both days included. */
export function slotsBetween(monday: PlainDate, from: PlainDate, to: PlainDate): WeekSlots {
  let slots = 0;
  for (const [index, day] of weekDays(monday).entries()) if (from <= day && day <= to) slots |= 0b11 << (index * 2);
  return slots;
}

/** How many slots are set. */
export function bitCount(mask: WeekSlots): number {
  let count = 0;
  for (let rest = mask & wholeWeek; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The sessions of a mask in order of time. */
export function slotsToSessions(monday: PlainDate, mask: WeekSlots): readonly DatedSession[] {
  const days = weekDays(monday);
  const found: DatedSession[] = [];
  for (let slot = 0; slot < 10; slot += 1) {
    const date = days[slot >> 1];
    if (date !== undefined && (mask & (1 << slot)) !== 0) found.push({ date, session: slot % 2 === 0 ? 'AM' : 'PM' });
  }
  return found;
}

const daysByMonday = new Map<PlainDate, readonly PlainDate[]>();

/** Monday to Friday. A school has a few hundred weeks and asks about them by the thousand: each is worked out once. */
function weekDays(monday: PlainDate): readonly PlainDate[] {
  const known = daysByMonday.get(monday);
  if (known) return known;
  const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, day));
  daysByMonday.set(monday, days);
  return days;
}
