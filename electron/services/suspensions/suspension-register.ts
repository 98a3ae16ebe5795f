import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import { noLastDay } from '#shared/domain/registers/plans/plan-slots.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { isBefore, suspendedSessions } from '#shared/domain/suspensions/suspension-days.ts';
import {
  provisionCodes,
  type SessionStanding,
  suspendedSymbol,
  suspensionMark,
} from '#shared/domain/suspensions/suspension-marks.ts';
import type { CommandId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { addPlannedAbsence } from '../../store/registers/planned-absences.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type EndedPlan, endSuspensionPlans } from '../../store/suspensions/suspension-plans.ts';
import { type Suspension, suspensionsOf } from '../../store/suspensions/suspensions.ts';
import { type Desk, read } from '../desk.ts';
import { plansOf } from '../leave/plan-leave.ts';
import { sessionKey } from '../registers/held-mark.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { type OtherPlan, otherPlans } from './other-plans.ts';
import { theSuspension } from './suspension-facts.ts';

export type RegisterPreview = {
  proposals: { date: PlainDate; session: Session; before: string | null; seen: CommandId | null; after: string }[];
  left: { date: PlainDate; session: Session; because: string }[];
  planned: number;
  /** What else the pupil has planned on one of the sessions. */
  plans: OtherPlan[];
};

type Covered = Pick<Suspension, 'pupil' | 'span' | 'takenBack' | 'provision'>;

export async function previewSuspensionRegister(
  desk: Desk,
  { suspension: id }: { suspension: SuspensionId },
): Promise<RegisterPreview> {
  return read(desk, async (db) => {
    const { suspension } = await theSuspension(db, desk.ports.clock.today(), id);
    return registerPreview(db, desk, suspension);
  });
}

/** What the register would say of the sessions that have begun, what is left alone and why, and how many are to come. */
export async function registerPreview(db: ReadDb, desk: Desk, covered: Covered): Promise<RegisterPreview> {
  const calendar = await theCalendar(db);
  const { school } = await theSchool(db);
  const { pupil, span } = covered;
  const all = standings(covered, calendar);
  const begun = all.filter(({ at }) => phaseOf(school, desk.ports.clock, at) !== 'notDue');
  const last = begun.at(-1)?.at.date ?? span.from;
  const marks = begun.length === 0 ? [] : await marksOf(db, { pupils: [pupil], from: span.from, to: last });
  const held = new Map(marks.map((mark) => [sessionKey(mark), mark]));
  const found: RegisterPreview = { proposals: [], left: [], planned: 0, plans: [] };
  for (const { at, standing } of begun) {
    const mark = held.get(sessionKey({ pupil, ...at }));
    const proposed = suspensionMark(standing, mark?.symbol ?? null, at.date);
    if (proposed.kind === 'leave') {
      if (standing !== 'takenBack') found.left.push({ ...at, because: proposed.because });
      continue;
    }
    const [onRoll] = await rosterOn(db, { on: at.date, pupil });
    if (onRoll === undefined) found.left.push({ ...at, because: 'Not on the roll that day.' });
    else found.proposals.push({ ...at, before: mark?.symbol ?? null, seen: mark?.command ?? null, after: proposed.symbol });
  }
  found.planned = all.filter(
    ({ at, standing }) => standing === 'suspended' && phaseOf(school, desk.ports.clock, at) === 'notDue',
  ).length;
  const own = { notes: Object.values(notes), symbols: [suspendedSymbol, ...provisionCodes] };
  const sessions = all.filter(({ standing }) => standing !== 'takenBack').map(({ at }) => at);
  found.plans = await otherPlans(db, { pupil, sessions, own });
  return found;
}

/** Every session of the days as they were given, and where it stands now. */
function standings(
  { span, takenBack, provision }: Covered,
  calendar: SchoolCalendar,
): readonly { at: LeaveSession; standing: SessionStanding }[] {
  return suspendedSessions({ span }, calendar).map((at) => {
    if (takenBack !== undefined && !isBefore(at, takenBack.from)) return { at, standing: 'takenBack' };
    return { at, standing: provision !== undefined && at.date >= provision.on ? 'provision' : 'suspended' };
  });
}

const notes = {
  fixed: 'Suspended',
  permanent: 'Permanently excluded',
  provision: 'Education arranged while suspended',
} as const;

/**
 * Puts the sessions to come of a pupil's suspensions beside the register, in the place of what stood there of them; a session
 * that has begun since it was planned keeps its plan, or "all present" would fill it. It writes no mark: whoever takes the
 * register sees it, and a provider confirms its own days (practice rule 7).
 */
export async function planSuspensions(
  desk: Desk,
  write: WriteDb,
  changed: Suspension & { readonly id: SuspensionId },
): Promise<void> {
  const { pupil } = changed;
  const { school } = await theSchool(write.db);
  const calendar = await theCalendar(write.db);
  const { clock } = desk.ports;
  const written = { notes: Object.values(notes), symbols: [suspendedSymbol, ...provisionCodes] };
  const ended = await endSuspensionPlans(write, { pupil, from: clock.today(), ...written });
  const isWanted = (at: LeaveSession): boolean =>
    phaseOf(school, clock, at) === 'notDue' || ended.some((plan) => meant(plan, at));
  // The version that this command wrote has no command to be read with before the command ends.
  const others = (await suspensionsOf(write.db, { pupil })).filter(({ id }) => id !== changed.id);
  for (const one of [...others, changed]) {
    if (one.stand === 'proposed') continue;
    const coming = standings(one, calendar).filter(({ at }) => isWanted(at));
    const isOpen = one.span.kind === 'permanent' && one.takenBack === undefined;
    const note = one.span.kind === 'permanent' ? notes.permanent : notes.fixed;
    for (const plan of openPlans(plansOf(sessionsOf(coming, 'suspended')), isOpen && one.provision === undefined)) {
      await addPlannedAbsence(write, { pupil, symbol: suspendedSymbol, note, ...plan });
    }
    if (one.provision === undefined) continue;
    const { code: symbol, where } = one.provision;
    for (const plan of openPlans(plansOf(sessionsOf(coming, 'provision')), isOpen)) {
      await addPlannedAbsence(write, { pupil, symbol, note: notes.provision, terms: { provider: where }, ...plan });
    }
  }
}

/** The plan of whole days goes on where the suspension has no end: no term that is added later finds its pupil unplanned. */
function openPlans(plans: ReturnType<typeof plansOf>, isOpen: boolean): ReturnType<typeof plansOf> {
  return isOpen ? plans.map((plan) => (plan.session === undefined ? { ...plan, to: noLastDay } : plan)) : plans;
}

function meant(plan: EndedPlan, { date, session }: LeaveSession): boolean {
  return plan.from <= date && date <= plan.to && (plan.session ?? session) === session;
}

function sessionsOf(
  coming: readonly { readonly at: LeaveSession; readonly standing: SessionStanding }[],
  standing: SessionStanding,
): readonly LeaveSession[] {
  return coming.filter((one) => one.standing === standing).map(({ at }) => at);
}
