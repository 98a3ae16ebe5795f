import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import { type Instant, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { markedSlots } from '../../store/registers/marked-slots.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { type TakenRegister, takenRegisters } from '../../store/registers/taken-registers.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { closedBecause, mayBeBroughtIn, phaseOf } from './register-place.ts';

export type RegisterState = 'notDue' | 'missing' | 'open' | 'taken';

export type RegisterRow = {
  class: ClassId;
  className: string;
  date: PlainDate;
  session: Session;
  state: RegisterState;
  marked: number;
  pupils: number;
  takenBy?: string;
  takenAt?: Instant;
};

export type RegisterDay = {
  date: PlainDate;
  open: boolean;
  closedBecause?: string;
  currentSession?: Session;
  registers: RegisterRow[];
};

/** Every class and session of a day, the missing ones first. */
export async function registerDay(desk: Desk, { date }: { date?: PlainDate | undefined }): Promise<RegisterDay> {
  const { clock } = desk.ports;
  const on = date ?? clock.today();
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const because = closedBecause(await theCalendar(db), on);
    if (because !== undefined) return { date: on, open: false, closedBecause: because, registers: [] };
    const registers = await registersOn(db, { school, clock, date: on });
    return { date: on, open: true, ...currentSession(school, clock, on), registers };
  });
}

function currentSession(school: School, clock: Clock, date: PlainDate): { currentSession?: Session } {
  if (date !== clock.today()) return {};
  const current = [...sessions].reverse().find((session) => phaseOf(school, clock, { date, session }) !== 'notDue');
  return current ? { currentSession: current } : {};
}

const order: Readonly<Record<RegisterState, number>> = { missing: 0, open: 1, taken: 2, notDue: 3 };

/** The registers of one open day. Answered by the summary: no mark is read. */
export async function registersOn(db: ReadDb, at: { school: School; clock: Clock; date: PlainDate }): Promise<RegisterRow[]> {
  const roster = await rosterOn(db, { on: at.date });
  const masks = await markedSlots(db, mondayOf(at.date));
  const taken = await takenRegisters(db, { from: at.date, to: at.date });
  const classes = Map.groupBy(
    roster.filter((row) => row.classId !== undefined),
    (row) => row.classId as ClassId,
  );
  const rows = [...classes.values()].flatMap((pupils) =>
    sessions.map((session) => registerRow({ ...at, session, pupils, masks, taken })),
  );
  return rows.sort(
    (a, b) => order[a.state] - order[b.state] || a.session.localeCompare(b.session) || byName(a.className, b.className),
  );
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function byName(a: string, b: string): number {
  return collator.compare(a, b);
}

type RowFacts = {
  readonly school: School;
  readonly clock: Clock;
  readonly date: PlainDate;
  readonly session: Session;
  readonly pupils: readonly RosterRow[];
  readonly masks: ReadonlyMap<number, number>;
  readonly taken: readonly TakenRegister[];
};

/** A register is taken when somebody said so, or when every mark of it was brought in. */
export function registerRow(facts: RowFacts): RegisterRow {
  const { date, session, pupils, masks } = facts;
  const classId = pupils[0]?.classId as ClassId;
  const bit = slotBit(date, session);
  const marked = pupils.filter((row) => ((masks.get(row.pupil) ?? 0) & bit) !== 0).length;
  const said = facts.taken.find((row) => row.classId === classId && row.session === session && row.date === date);
  return {
    class: classId,
    className: pupils[0]?.className ?? '',
    date,
    session,
    state: said ? 'taken' : untakenState({ ...facts, full: marked === pupils.length }),
    marked,
    pupils: pupils.length,
    ...(said ? { takenAt: said.at } : {}),
    ...(said?.by === undefined ? {} : { takenBy: said.by }),
  };
}

type UntakenFacts = Pick<RowFacts, 'school' | 'clock' | 'date' | 'session'> & { readonly full: boolean };

/** Where a register stands that nobody has said was taken; `full` when every pupil of it has a mark. */
export function untakenState({ school, clock, date, session, full }: UntakenFacts): RegisterState {
  const phase = phaseOf(school, clock, { date, session });
  if (phase !== 'closed') return phase;
  return full && mayBeBroughtIn(school, clock, date) ? 'taken' : 'missing';
}
