import { AppError } from '#shared/contract/errors.ts';
import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import { dayStatus, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import {
  endOfSuspension,
  isBefore,
  type SuspensionKind,
  type SuspensionSpan,
} from '#shared/domain/suspensions/suspension-days.ts';
import { type SuspensionReasonId, suspensionReasonsAt } from '#shared/domain/suspensions/suspension-reasons.ts';
import { suspensionRuleAt } from '#shared/domain/suspensions/suspension-rules.ts';
import { type Channel, type OfficeDuty, officeDutiesOf } from '#shared/domain/suspensions/told-duties.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { addTold } from '../../store/suspensions/suspension-told.ts';
import { addSuspension, replaceSuspension, type Suspension } from '../../store/suspensions/suspensions.ts';
import { command, type Desk, read } from '../desk.ts';
import { closedBecause } from '../registers/register-place.ts';
import { type CountsView, countsView, sixthDayView } from './list-suspensions.ts';
import {
  countsOf,
  dutyFacts,
  halfDaysOf,
  returnDay,
  type SuspensionBooks,
  sixthDayOf,
  suspensionBooks,
  theSuspension,
} from './suspension-facts.ts';
import { assertMayStand, assertNotTooEarly, assertSeenSuspension, refused } from './suspension-refusals.ts';
import { type RegisterPreview, registerPreview } from './suspension-register.ts';

export type SuspensionEntry = {
  pupil: PupilId;
  kind: SuspensionKind;
  from: LeaveSession;
  halfDays?: number | undefined;
  until?: LeaveSession | undefined;
  reasons: readonly SuspensionReasonId[];
  missesExam: boolean;
};

export type SuspensionPreview = {
  span: SuspensionSpan;
  halfDays: number;
  counts: CountsView;
  sixthDay?: { date?: PlainDate; whoArranges: 'school' | 'authority' };
  returnsOn?: PlainDate;
  duties: { title: string; because: string; by?: PlainDate }[];
  register: RegisterPreview;
};

/** What it would come to, before anything is written. Throws as `recordSuspension`. */
export async function previewSuspension(desk: Desk, entry: SuspensionEntry): Promise<SuspensionPreview> {
  return read(desk, async (db) => {
    const books = await suspensionBooks(db, desk.ports.clock.today(), { pupil: entry.pupil });
    const one = await entered(db, entry, books);
    const sixth = sixthDayOf(one, books);
    const returnsOn = returnDay(one.span, books.calendar);
    return {
      span: one.span,
      halfDays: halfDaysOf(one, books.calendar),
      counts: countsView(countsOf(one, books), suspensionRuleAt(one.span.from)?.yearLimit ?? 0),
      ...(sixth === undefined ? {} : { sixthDay: sixthDayView(sixth) }),
      ...(returnsOn === undefined ? {} : { returnsOn }),
      duties: officeDutiesOf(dutyFacts(one, books)).map(({ title, because, by }) => ({
        ...{ title, because },
        ...(by === undefined ? {} : { by }),
      })),
      register: await registerPreview(db, desk, one),
    };
  });
}

type RecordSuspension = SuspensionEntry & {
  told: readonly { duty: OfficeDuty; on: PlainDate; channel: Channel; who: string }[];
};

/**
 * Writes down what the head teacher decided; it stands once the head has confirmed it. Throws SUSPENSION_REFUSED,
 * NOT_ON_ROLL, OUTSIDE_CALENDAR.
 */
export async function recordSuspension(desk: Desk, input: RecordSuspension): Promise<{ suspension: SuspensionId }> {
  const today = desk.ports.clock.today();
  return command(desk, { procedure: 'suspensions.record' }, async (write) => {
    const books = await suspensionBooks(write.db, today, { pupil: input.pupil });
    const one = await entered(write.db, input, books);
    const asked = new Set<OfficeDuty>(officeDutiesOf(dutyFacts(one, books)).map(({ duty }) => duty));
    for (const { duty, on } of input.told) {
      if (on > today) throw refused('A day on which somebody was told cannot be still to come.');
      if (!asked.delete(duty)) throw refused('One thing that was told is not asked for by this suspension, or stands twice.');
      assertNotTooEarly(one, { duty, on });
    }
    const id = await addSuspension(write, one);
    for (const told of input.told) await addTold(write, { suspension: id, ...told });
    return { suspension: id };
  });
}

/** The entry as a suspension that waits for the head, after every rule has been asked. */
async function entered(db: ReadDb, entry: SuspensionEntry, books: SuspensionBooks): Promise<Suspension> {
  const [row] = await rosterOn(db, { on: entry.from.date, pupil: entry.pupil });
  assertSchoolDay(books.calendar, entry.from.date);
  if (!row) throw new AppError('NOT_ON_ROLL', { place: entry.from.date });
  const known = new Set<string>(suspensionReasonsAt(entry.from.date).map(({ id }) => id));
  if (new Set(entry.reasons).size !== entry.reasons.length) throw refused('A reason stands twice.');
  if (entry.reasons.some((id) => !known.has(id))) throw refused('That reason is not in the list of that day.');
  const one: Suspension = {
    pupil: entry.pupil,
    span: spanOf(entry, books.calendar),
    reasons: entry.reasons,
    missesExam: entry.missesExam,
    stand: 'proposed',
    ...{ decided: undefined, takenBack: undefined, provision: undefined, reintegrationOn: undefined },
  };
  assertMayStand(one, books);
  return one;
}

function spanOf({ kind, from, halfDays, until }: SuspensionEntry, calendar: SchoolCalendar): SuspensionSpan {
  const start = { kind, from: from.date, fromSession: kind === 'lunch' ? 'AM' : from.session } as const;
  if (kind === 'permanent') {
    if (halfDays !== undefined || until !== undefined) throw refused('A permanent exclusion has no last day.');
    return start;
  }
  if ((halfDays === undefined) === (until === undefined)) throw refused('Say either how many days or the last day.');
  const end =
    until ?? endOfSuspension({ date: from.date, session: start.fromSession }, { halfDays: halfDays ?? 0, kind, calendar });
  if (end === undefined) throw new AppError('OUTSIDE_CALENDAR', { place: from.date });
  assertSchoolDay(calendar, end.date);
  const toSession = kind === 'lunch' ? 'PM' : end.session;
  if (isBefore({ ...end, session: toSession }, { date: from.date, session: start.fromSession })) {
    throw refused('The last day comes before the first.');
  }
  return { ...start, to: end.date, toSession };
}

function assertSchoolDay(calendar: SchoolCalendar, date: PlainDate): void {
  if (dayStatus(calendar, date).kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
  const because = closedBecause(calendar, date);
  if (because !== undefined) {
    throw refused(`A suspension begins and ends on a school day, and ${weekdayInWords(date)} is none. ${because}`);
  }
}

/** Takes back what was written down wrongly while it waits. It stays in the record. Throws SUSPENSION_REFUSED, SUSPENSION_CHANGED. */
export async function discardSuspension(
  desk: Desk,
  input: { suspension: SuspensionId; seen: CommandId; reason: string },
): Promise<void> {
  await command(desk, { procedure: 'suspensions.discard', reason: input.reason }, async (write) => {
    const { suspension } = await theSuspension(write.db, desk.ports.clock.today(), input.suspension);
    assertSeenSuspension(suspension, input.seen);
    if (suspension.stand !== 'proposed') throw refused('The head teacher has confirmed it: only the head can take it back.');
    await replaceSuspension(write, suspension.id, { ...suspension, stand: 'discarded' });
  });
}
