// Which of the ten sessions of a week a plan means. A part-time or nursery pattern names them one by one.

import { addDays, type PlainDate, plainDate, weekdayOf } from '../../../lib/plain-date.ts';
import { slotBit, type WeekSlots, wholeWeek } from '../../attendance/week-slots.ts';
import { type Session, sessions } from '../session.ts';

/** The last day of a plan that has none, past every school calendar. */
export const noLastDay = plainDate('2099-12-31');

export type SlottedSpan = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Absent where both sessions of each day are meant. */
  readonly session?: Session | undefined;
  /** The sessions of each week; absent where every day of the span is meant. */
  readonly slots?: WeekSlots | undefined;
};

const mornings: WeekSlots = 0b01_0101_0101;

/** The sessions of a week that a plan means, its days aside. */
export function slotsOf({ session, slots }: Pick<SlottedSpan, 'session' | 'slots'>): WeekSlots {
  const half = session === undefined ? wholeWeek : session === 'AM' ? mornings : mornings << 1;
  return half & (slots ?? wholeWeek);
}

/** The sessions of one day that a plan means; none on a Saturday or Sunday. */
export function plannedSessionsOn(plan: SlottedSpan, on: PlainDate): readonly Session[] {
  if (on < plan.from || plan.to < on || weekdayOf(on) > 5) return [];
  return sessions.filter((session) => (slotsOf(plan) & slotBit(on, session)) !== 0);
}

/** Whether two plans mean some session both. */
export function plansMeet(one: SlottedSpan, other: SlottedSpan): boolean {
  const shared = slotsOf(one) & slotsOf(other);
  const last = one.to < other.to ? one.to : other.to;
  let day = one.from < other.from ? other.from : one.from;
  for (let count = 0; count < 7 && day <= last; count += 1, day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5 && sessions.some((session) => (shared & slotBit(day, session)) !== 0)) return true;
  }
  return false;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** `Mon, Wed PM, Fri`: whole days by their name. */
export function slotsInWords(slots: WeekSlots): string {
  const words = weekdays.flatMap((day, index) => {
    const both = (slots >> (index * 2)) & 0b11;
    return both === 0 ? [] : [both === 0b11 ? day : `${day} ${both === 1 ? 'AM' : 'PM'}`];
  });
  if ((slots & wholeWeek) === wholeWeek) return 'every session';
  if (slots === mornings) return 'every morning';
  return slots === mornings << 1 ? 'every afternoon' : words.join(', ');
}
