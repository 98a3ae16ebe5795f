import { type Belonging, groupKeyOf, type Stretch, slotsWithin } from '#shared/domain/attendance/group-spans.ts';
import { countedSlots } from '#shared/domain/attendance/possible-slots.ts';
import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { bitCount, slotsBetween, wholeWeek } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WeekCount } from '../../store/registers/week-counts.ts';
import type { Grouped } from './group-members.ts';
import type { Period } from './pupil-figures.ts';

export type SessionCounts = { possible: number; absent: number };
export type WeekCounts = SessionCounts & { monday: PlainDate };
export type HeatRow = { className: string; weeks: WeekCounts[] };

export type WeekPattern = {
  readonly sessions: SessionCounts[];
  readonly weeks: WeekCounts[];
  /** Each class by week, of the sessions that its pupils had while they were in it. */
  readonly heat: HeatRow[];
};

type Patterned = Period & { readonly group: PupilGroup; readonly members: readonly Grouped[] };
type Member = { readonly own: Belonging; readonly classes: readonly Belonging[] };

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Possible and missed sessions of a group by week, by place in the week and by class, from rows of the summary. */
export function weekPattern(rows: readonly WeekCount[], { from, to, group, members }: Patterned): WeekPattern {
  const sessions = Array.from({ length: 10 }, (): SessionCounts => ({ possible: 0, absent: 0 }));
  const weeks = new Map<PlainDate, SessionCounts>();
  const heat = new Map<string, Map<PlainDate, SessionCounts>>();
  const known = membersOf(members, group);
  for (const row of rows) {
    const member = known.get(row.pupil as PupilId);
    if (member === undefined) continue;
    const slots = row.slots & slotsBetween(row.monday, from, to) & slotsOf(member.own, row.monday);
    const counted = countedSlots({ symbol: symbolOf(row.code), monday: row.monday, slots });
    if (counted.possible === 0) continue;
    for (const [slot, cell] of sessions.entries()) {
      cell.possible += (counted.possible >> slot) & 1;
      cell.absent += (counted.absent >> slot) & 1;
    }
    add(weeks, row.monday, counted);
    for (const own of member.classes) {
      const within = slotsOf(own, row.monday);
      const byWeek = heat.get(own.group.value) ?? new Map<PlainDate, SessionCounts>();
      heat.set(own.group.value, byWeek);
      add(byWeek, row.monday, { possible: counted.possible & within, absent: counted.absent & within });
    }
  }
  return {
    sessions,
    weeks: inOrder(weeks),
    heat: [...heat]
      .map(([className, byWeek]) => ({ className, weeks: inOrder(byWeek) }))
      .filter((row) => row.weeks.some(({ possible }) => possible > 0))
      .sort((a, b) => collator.compare(a.className, b.className)),
  };
}

function membersOf(members: readonly Grouped[], group: PupilGroup): ReadonlyMap<PupilId, Member> {
  const key = groupKeyOf(group);
  return new Map(
    members.flatMap(({ pupil, groups }) => {
      const own = groups.get(key);
      if (own === undefined) return [];
      return [[pupil.id, { own, classes: [...groups.values()].filter((one) => one.group.kind === 'class') }] as const];
    }),
  );
}

/** Whoever was in it throughout needs no looking up of days: that is nearly everybody. */
function slotsOf({ throughout, spans }: { readonly throughout: boolean; readonly spans: readonly Stretch[] }, monday: PlainDate) {
  return throughout ? wholeWeek : slotsWithin(monday, spans);
}

function add(weeks: Map<PlainDate, SessionCounts>, monday: PlainDate, counted: { possible: number; absent: number }): void {
  const week = weeks.get(monday) ?? { possible: 0, absent: 0 };
  weeks.set(monday, week);
  week.possible += bitCount(counted.possible);
  week.absent += bitCount(counted.absent);
}

function inOrder(weeks: ReadonlyMap<PlainDate, SessionCounts>): WeekCounts[] {
  return [...weeks].map(([monday, counts]) => ({ monday, ...counts })).sort((a, b) => (a.monday < b.monday ? -1 : 1));
}
