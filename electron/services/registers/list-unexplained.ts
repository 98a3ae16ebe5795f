import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, ContactId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { type TellToday, tellTodayOf } from '../../store/care/tell-today.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { type StoredAttempt, type WithdrawnAttempt, withdrawnAttemptsOf } from '../../store/registers/contact-attempts.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { stillToBeSeen } from './seen-facts.ts';
import { type JudgedSession, type UnexplainedRun, unexplainedFacts } from './unexplained-facts.ts';

type Status = JudgedSession['standing']['kind'];

type AttemptRow = Omit<StoredAttempt, 'command' | 'pupil' | 'contact' | 'session' | 'said' | 'by' | 'at'> & {
  session?: Session;
  contact?: string;
  said?: string;
  at: Instant;
  by: string;
  withdrawn?: string;
};

type CallContact = { id: ContactId; order: number; name: string; relationship: string; phones: string[]; tried: boolean };

type SessionRow = {
  date: PlainDate;
  session: Session;
  command: CommandId;
  status: Status;
  deadline?: PlainDate;
  mayBecomeO: boolean;
  because: string[];
};

export type UnexplainedRow = {
  pupil: PupilRow;
  from: PlainDate;
  to: PlainDate;
  sessions: SessionRow[];
  status: Status;
  deadline?: PlainDate;
  ringFirst: boolean;
  contacts: CallContact[];
  doNotRing: string[];
  tellToday: { mark: number; name: string; phone?: string; told: boolean }[];
  attempts: AttemptRow[];
  daysSinceSeen?: number;
};

export type UnexplainedList = {
  today: PlainDate;
  rows: UnexplainedRow[];
  counts: { overdue: number; dueToday: number; open: number };
};

/** Who is away and nobody knows why: whom to ring first, then by deadline. No address, and no reason for a mark (rule 4). */
export async function listUnexplained(desk: Desk): Promise<UnexplainedList> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const { runs, calendar } = await unexplainedFacts(db, today);
    const pupils = [...new Set(runs.map((run) => run.pupil))];
    const people = new Map((await pupilRows(db, today, pupils)).map(({ row }) => [row.id, row]));
    const contacts = Map.groupBy(await contactsOf(db, pupils), (contact) => contact.pupil);
    const unseen = await stillToBeSeen(db, { today, calendar });
    const from = runs.map((run) => run.from).toSorted()[0] ?? today;
    const withdrawn = Map.groupBy(await withdrawnAttemptsOf(db, { pupils, from }), (attempt) => attempt.pupil);
    const notRung = await doNotRing(db, pupils);
    const toTell = await tellTodayOf(db, pupils);
    const rows = runs.flatMap((run) => {
      const pupil = people.get(run.pupil);
      const still = unseen.get(run.pupil);
      const days = still !== undefined && run.to >= still.since.date ? still.days : undefined;
      if (pupil === undefined) return [];
      const parts = { contacts: contacts.get(run.pupil) ?? [], withdrawn: withdrawn.get(run.pupil) ?? [], notRung };
      return [rowOf(run, { ...parts, pupil, days, toTell: toTell.get(run.pupil) ?? [] })];
    });
    return { today, rows: rows.sort(byUrgency), counts: countsOf(rows) };
  });
}

type RowParts = {
  readonly pupil: PupilRow;
  readonly contacts: readonly StoredContact[];
  readonly days: number | undefined;
  readonly withdrawn: readonly WithdrawnAttempt[];
  readonly notRung: ReadonlySet<ContactId>;
  readonly toTell: readonly TellToday[];
};

function rowOf(run: UnexplainedRun, { pupil, contacts, days, withdrawn, notRung, toTell }: RowParts): UnexplainedRow {
  const names = new Map(contacts.map((contact) => [contact.id, nameOf(contact)]));
  const tried = new Set(run.attempts.map((attempt) => attempt.contact));
  const sessions = run.sessions.map(sessionRow);
  const pressing = sessions.toSorted((left, right) => order[left.status] - order[right.status])[0];
  return {
    pupil,
    from: run.from,
    to: run.to,
    sessions,
    status: pressing?.status ?? 'unknown',
    ...(pressing?.deadline === undefined ? {} : { deadline: pressing.deadline }),
    ringFirst: run.ringFirst,
    doNotRing: contacts.filter(({ id }) => notRung.has(id)).map(nameOf),
    tellToday: toTell.map((one) => tellRow(one, run)),
    contacts: contacts
      .filter(({ id }) => !notRung.has(id))
      .map((contact) => ({
        id: contact.id,
        order: contact.position,
        name: nameOf(contact),
        relationship: contact.relationship,
        phones: [...contact.phones],
        tried: tried.has(contact.id),
      })),
    attempts: [
      ...run.attempts.map((attempt) => attemptRow(attempt, names)),
      ...withdrawn
        .filter(({ date }) => run.from <= date && date <= run.to)
        .map((attempt) => ({ ...attemptRow(attempt, names), withdrawn: attempt.because })),
    ].sort((left, right) => left.id - right.id),
    ...(days === undefined ? {} : { daysSinceSeen: days }),
  };
}

/** Told once for the last day of the run; the next day of absence is a task again. */
function tellRow({ id, name, phone, toldOn }: TellToday, run: UnexplainedRun): UnexplainedRow['tellToday'][number] {
  return { mark: id, name, ...(phone === undefined ? {} : { phone }), told: toldOn.includes(run.to) };
}

function sessionRow({ mark, standing, because }: JudgedSession): SessionRow {
  return {
    date: mark.date,
    session: mark.session,
    command: mark.command,
    status: standing.kind,
    ...(standing.kind === 'unknown' ? {} : { deadline: standing.deadline }),
    mayBecomeO: because.length === 0,
    because: [...because],
  };
}

function attemptRow(attempt: StoredAttempt, names: ReadonlyMap<ContactId, string>): AttemptRow {
  const contact = attempt.contact === undefined ? undefined : (names.get(attempt.contact) ?? 'a contact no longer recorded');
  return {
    id: attempt.id,
    date: attempt.date,
    ...(attempt.session === undefined ? {} : { session: attempt.session }),
    ...(contact === undefined ? {} : { contact }),
    means: attempt.means,
    outcome: attempt.outcome,
    ...(attempt.said === undefined ? {} : { said: attempt.said }),
    seenChild: attempt.seenChild,
    at: attempt.at,
    by: attempt.by ?? 'the program',
  };
}

function nameOf({ title, name }: StoredContact): string {
  return [title, name].filter((part) => part !== undefined && part !== '').join(' ');
}

const order: Readonly<Record<Status, number>> = { overdue: 0, dueToday: 1, open: 2, unknown: 3 };

/** Today's absence of those to be rung first, then the oldest deadline; for the rest the roll's order. */
function byUrgency(left: UnexplainedRow, right: UnexplainedRow): number {
  return (
    Number(right.ringFirst) - Number(left.ringFirst) ||
    order[left.status] - order[right.status] ||
    (left.deadline ?? '').localeCompare(right.deadline ?? '') ||
    left.pupil.knownName.localeCompare(right.pupil.knownName, 'en-GB')
  );
}

function countsOf(rows: readonly UnexplainedRow[]): UnexplainedList['counts'] {
  const sessions = rows.flatMap((row) => row.sessions);
  const count = (status: Status): number => sessions.filter((one) => one.status === status).length;
  return { overdue: count('overdue'), dueToday: count('dueToday'), open: count('open') };
}
