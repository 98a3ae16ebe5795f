// What the weekly summary says of one pupil of a class, counted once for every figure of the page of a class.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type AttendanceFigures, type CodeCount, figuresOf } from './counts.ts';
import { countedSlots } from './possible-slots.ts';
import type { PupilWeek } from './threshold-sessions.ts';
import { bitCount, type DatedSession, slotsBetween, slotsToSessions, type WeekSlots } from './week-slots.ts';

export type SessionShare = { possible: number; absent: number };

export type MemberPeriod = {
  /** The days that are shown, both counted. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** First day of the school year of `to`. */
  readonly yearFrom: PlainDate;
  /** The Mondays of the last school weeks that are held against the rest of the year. */
  readonly recentWeeks: ReadonlySet<PlainDate>;
};

export type MemberCounts = {
  readonly figures: AttendanceFigures;
  /** From `yearFrom` to the last day. */
  readonly year: AttendanceFigures;
  /** Ten: Monday AM first, Friday PM last. */
  readonly sessions: readonly SessionShare[];
  readonly weeks: ReadonlyMap<PlainDate, SessionShare>;
  readonly recent: SessionShare;
  /** The school year before the recent weeks. */
  readonly earlier: SessionShare;
  /** Sessions with L or U: who came late, before or after the register closed. */
  readonly late: number;
  /** Sessions that stand as N, in order of time. */
  readonly unexplained: readonly DatedSession[];
  /** Which sessions of a week have a mark, whatever it is. */
  readonly marked: ReadonlyMap<PlainDate, WeekSlots>;
};

/** The weeks may be more than the period: what lies outside is passed over. */
export function memberCounts(weeks: readonly PupilWeek[], period: MemberPeriod): MemberCounts {
  const { from, to, yearFrom, recentWeeks } = period;
  const sessions = Array.from({ length: 10 }, noShare);
  const byWeek = new Map<PlainDate, SessionShare>();
  const [recent, earlier] = [noShare(), noShare()];
  const marked = new Map<PlainDate, WeekSlots>();
  const unexplained: DatedSession[] = [];
  let late = 0;
  for (const week of weeks) {
    marked.set(week.monday, (marked.get(week.monday) ?? 0) | week.slots);
    const ofYear = countedSlots({ ...week, slots: week.slots & slotsBetween(week.monday, yearFrom, to) });
    addShare(recentWeeks.has(week.monday) ? recent : earlier, ofYear);
    const slots = week.slots & slotsBetween(week.monday, from, to);
    if (slots === 0) continue;
    if (lateCodes.has(week.symbol)) late += bitCount(slots);
    if (week.symbol === 'N') unexplained.push(...slotsToSessions(week.monday, slots));
    const counted = countedSlots({ ...week, slots });
    if (counted.possible === 0) continue;
    const share = byWeek.get(week.monday) ?? noShare();
    byWeek.set(week.monday, share);
    addShare(share, counted);
    addSlots(sessions, counted);
  }
  const figures = figuresOf(within(weeks, from, to));
  return {
    figures,
    year: from === yearFrom ? figures : figuresOf(within(weeks, yearFrom, to)),
    ...{ sessions, weeks: byWeek, recent, earlier, late, marked },
    unexplained: unexplained.sort((a, b) => a.date.localeCompare(b.date) || a.session.localeCompare(b.session)),
  };
}

const lateCodes: ReadonlySet<string> = new Set(['L', 'U']);

function noShare(): SessionShare {
  return { possible: 0, absent: 0 };
}

type Counted = { readonly possible: WeekSlots; readonly absent: WeekSlots };

function addShare(share: SessionShare, { possible, absent }: Counted): void {
  share.possible += bitCount(possible);
  share.absent += bitCount(absent);
}

function addSlots(sessions: readonly SessionShare[], { possible, absent }: Counted): void {
  for (const [slot, share] of sessions.entries()) {
    share.possible += (possible >> slot) & 1;
    share.absent += (absent >> slot) & 1;
  }
}

function* within(weeks: readonly PupilWeek[], from: PlainDate, to: PlainDate): Generator<CodeCount> {
  for (const { symbol, monday, slots } of weeks) {
    const inside = slots & slotsBetween(monday, from, to);
    if (inside !== 0) yield { symbol, monday, n: bitCount(inside), slots: inside };
  }
}
