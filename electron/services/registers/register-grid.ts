import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { knownName, knownNameBySurname } from '#shared/domain/people/name.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { marksOf, type StoredMark } from '../../store/registers/marks.ts';
import { type PlannedAbsence, plannedAbsencesOn } from '../../store/registers/planned-absences.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { takenRegisters } from '../../store/registers/taken-registers.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { correctedSessions } from './corrected-sessions.ts';
import { type HeldMark, heldMark, sessionKey } from './held-mark.ts';
import { type RegisterRow, registerRow } from './register-day.ts';
import { assertMarkableDay, phaseOf } from './register-place.ts';

export type RegisterKey = { class: ClassId; date: PlainDate; session: Session };
export type GridRow = {
  pupil: PupilId;
  knownName: string;
  before: (HeldMark | null)[];
  mark: HeldMark | null;
  planned?: { symbol: string; meaning: string; note?: string; detail?: string };
};

export type RegisterGrid = RegisterKey & {
  className: string;
  state: RegisterRow['state'];
  writable: boolean;
  closesAt: number;
  takenBy?: string;
  takenAt?: RegisterRow['takenAt'];
  before: { date: PlainDate; session: Session }[];
  rows: GridRow[];
};

const sessionsBefore = 10;
const collator = new Intl.Collator('en-GB');

/** The register of one class and session beside its last ten sessions. */
export async function registerGrid(desk: Desk, key: RegisterKey): Promise<RegisterGrid> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const calendar = await theCalendar(db);
    assertMarkableDay(calendar, { date: key.date });
    const roster = await classRoster(db, key);
    const pupils = roster.map((row) => row.pupil);
    const before = columnsBefore(calendar, key);
    const span = { pupils, from: before[0]?.date ?? key.date, to: key.date };
    const marks = await marksOf(db, span);
    const corrected = await correctedSessions(db, span);
    const planned = await plannedAbsencesOn(db, { pupils, on: key.date });
    const register = await registerOf(db, { school, clock, key, roster, marks });
    const held = new Map(marks.map((mark) => [sessionKey(mark), heldMark(mark, corrected.has(sessionKey(mark)))]));
    const markAt = (pupil: PupilId, at: { date: PlainDate; session: Session }): HeldMark | null =>
      held.get(sessionKey({ pupil, date: at.date, session: at.session })) ?? null;
    return {
      ...key,
      className: register.className,
      state: register.state,
      writable: mayWrite(school, clock, register),
      closesAt: school.times[key.session].closes,
      ...(register.takenBy === undefined ? {} : { takenBy: register.takenBy }),
      ...(register.takenAt === undefined ? {} : { takenAt: register.takenAt }),
      before,
      rows: roster.map((row) => ({
        pupil: row.pupil,
        knownName: knownName(row),
        before: before.map((at) => markAt(row.pupil, at)),
        mark: markAt(row.pupil, key),
        ...plannedOf(planned, row.pupil, { ...key, notes: mayDo(desk.actor.role, 'registers.correct') }),
      })),
    };
  });
}

/** The pupils of a class on a day, by the name they are called. Throws `NOT_FOUND` where there are none. */
export async function classRoster(db: ReadDb, key: RegisterKey): Promise<readonly RosterRow[]> {
  const roster = await rosterOn(db, { on: key.date, classId: key.class });
  if (roster.length === 0) throw new AppError('NOT_FOUND', { message: 'No pupil is in this class on that day.' });
  return [...roster].sort((a, b) => collator.compare(knownNameBySurname(a), knownNameBySurname(b)));
}

type RegisterFacts = {
  readonly school: School;
  readonly clock: Clock;
  readonly key: RegisterKey;
  readonly roster: readonly RosterRow[];
  readonly marks: readonly StoredMark[];
};

export async function registerOf(db: ReadDb, { school, clock, key, roster, marks }: RegisterFacts): Promise<RegisterRow> {
  const bit = slotBit(key.date, key.session);
  const masks = new Map(
    marks.filter((mark) => mark.date === key.date && mark.session === key.session).map((mark) => [Number(mark.pupil), bit]),
  );
  const taken = await takenRegisters(db, { from: key.date, to: key.date });
  return registerRow({ school, clock, date: key.date, session: key.session, pupils: roster, masks, taken });
}

/**
 * Marks go straight in on the day itself, from the opening of the register until somebody says that it was taken: a
 * register that was missed at its time is still filled in that day. After that every change is a correction.
 */
export function mayWrite(school: School, clock: Clock, register: Pick<RegisterRow, 'date' | 'session' | 'state'>): boolean {
  if (register.date !== clock.today() || register.state === 'taken') return false;
  return phaseOf(school, clock, register) !== 'notDue';
}

function columnsBefore(calendar: SchoolCalendar, key: RegisterKey): { date: PlainDate; session: Session }[] {
  const days = schoolDays(calendar, addDays(key.date, -120), key.date).slice(-(sessionsBefore / 2 + 1));
  const all = days.flatMap((date) => sessions.map((session) => ({ date, session })));
  const end = all.findIndex((at) => at.date === key.date && at.session === key.session);
  return all.slice(0, end === -1 ? undefined : end).slice(-sessionsBefore);
}

/** Closures are the school's and planned by nobody for one pupil: their words are everybody's. */
const schoolWide: ReadonlySet<string> = new Set(['Y3', 'Y4', 'Y7']);

type PlanAsked = { readonly date: PlainDate; readonly session: Session; readonly notes: boolean };

/** Code and meaning for everyone; what was agreed only for those who keep the plans (practice rule 4). */
function plannedOf(
  plans: readonly PlannedAbsence[],
  pupil: PupilId,
  { date, session, notes }: PlanAsked,
): Pick<GridRow, 'planned'> {
  const plan = plans.find((found) => found.pupil === pupil && (found.session === undefined || found.session === session));
  if (plan === undefined) return {};
  const meaning = codeAt(plan.symbol, date)?.title ?? 'planned';
  const detail = notes ? plan.terms?.detail : undefined;
  return {
    planned: {
      ...{ symbol: plan.symbol, meaning },
      ...(notes || schoolWide.has(plan.symbol) ? { note: plan.note } : {}),
      ...(detail === undefined ? {} : { detail }),
    },
  };
}
