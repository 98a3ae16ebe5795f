import { countedSlots } from '#shared/domain/attendance/possible-slots.ts';
import { bitCount, slotsBetween } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { weekCountsBetween } from '../../store/registers/week-counts.ts';
import type { Grouped } from './group-members.ts';
import type { Period } from './pupil-figures.ts';

export type SessionCounts = { possible: number; absent: number };
export type WeekCounts = SessionCounts & { monday: PlainDate };
export type HeatRow = { className: string; weeks: WeekCounts[] };

export type WeekPattern = {
  readonly sessions: SessionCounts[];
  readonly weeks: WeekCounts[];
  readonly ofPupils: ReadonlyMap<PupilId, ReadonlyMap<PlainDate, SessionCounts>>;
};

/** Possible and missed sessions of some pupils by week and by place in the week, in one reading of the summary. */
export async function weekPattern(
  db: ReadDb,
  { from, to, pupils }: Period & { pupils: ReadonlySet<PupilId> },
): Promise<WeekPattern> {
  const sessions = Array.from({ length: 10 }, (): SessionCounts => ({ possible: 0, absent: 0 }));
  const weeks = new Map<PlainDate, SessionCounts>();
  const ofPupils = new Map<PupilId, Map<PlainDate, SessionCounts>>();
  for (const row of await weekCountsBetween(db, { fromMonday: mondayOf(from), toMonday: mondayOf(to) })) {
    const pupil = row.pupil as PupilId;
    if (!pupils.has(pupil)) continue;
    const slots = row.slots & slotsBetween(row.monday, from, to);
    const counted = countedSlots({ symbol: symbolOf(row.code), monday: row.monday, slots });
    if (counted.possible === 0) continue;
    for (const [slot, cell] of sessions.entries()) {
      cell.possible += (counted.possible >> slot) & 1;
      cell.absent += (counted.absent >> slot) & 1;
    }
    add(weeks, row.monday, counted);
    const own = ofPupils.get(pupil) ?? new Map<PlainDate, SessionCounts>();
    ofPupils.set(pupil, own);
    add(own, row.monday, counted);
  }
  return { sessions, weeks: inOrder(weeks), ofPupils };
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

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Each class of the group by week. */
export function heatOf(pattern: WeekPattern, members: readonly Grouped[]): HeatRow[] {
  const classes = Map.groupBy(members, ({ row }) => row.className ?? 'no class');
  return [...classes]
    .map(([className, pupils]) => {
      const weeks = new Map<PlainDate, SessionCounts>();
      for (const { row } of pupils) {
        for (const [monday, counts] of pattern.ofPupils.get(row.pupil) ?? []) {
          const week = weeks.get(monday) ?? { possible: 0, absent: 0 };
          weeks.set(monday, week);
          week.possible += counts.possible;
          week.absent += counts.absent;
        }
      }
      return { className, weeks: inOrder(weeks) };
    })
    .sort((a, b) => collator.compare(a.className, b.className));
}
