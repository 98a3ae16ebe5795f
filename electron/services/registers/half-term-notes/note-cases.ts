import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { figuresOf } from '#shared/domain/attendance/counts.ts';
import { knownNameBySurname } from '#shared/domain/people/name.ts';
import { parseYearGroup, yearGroupName } from '#shared/domain/people/year-group.ts';
import { type HalfTerm, halfTermsOf } from '#shared/domain/registers/half-term-notes/half-terms.ts';
import { type NoteFigures, noteFigures } from '#shared/domain/registers/half-term-notes/note-figures.ts';
import { type NoteStanding, noteStanding } from '#shared/domain/registers/half-term-notes/note-standing.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { ClassId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import { doNotRing } from '../../../store/care/do-not-ring.ts';
import { type AskFirst, lettersAskFirst } from '../../../store/care/letters-ask-first.ts';
import { namedRecipientsAmong } from '../../../store/care/named-recipients.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../../store/people/contacts.ts';
import { pupilsOf, type StoredPupil } from '../../../store/people/pupil-details.ts';
import { type RosterRow, rosterOn } from '../../../store/registers/rosters.ts';
import { calendarPeriodsOf } from '../../../store/school/calendar.ts';
import { pupilRow } from '../../attendance/pupil-row.ts';
import type { Desk } from '../../desk.ts';
import type { PupilRow } from '../../people/pupil-rows.ts';
import { theCalendar } from '../../school/school.ts';
import { type EarlierRun, earlierRuns } from './earlier-runs.ts';
import { type NoteRecipients, noteRecipients } from './note-recipients.ts';
import { type NotedAttendance, notedAttendance } from './noted-attendance.ts';
import { unmarkedSessions } from './unmarked-sessions.ts';

export type NoteGroup =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'year'; readonly yearGroup: string }
  | { readonly kind: 'class'; readonly class: ClassId }
  | { readonly kind: 'pupils'; readonly pupils: readonly PupilId[] };

export type NoteOrder = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly group: NoteGroup;
  readonly friendly: boolean;
  readonly leaveOut: readonly PupilId[];
  readonly named: readonly PupilId[];
};

/** One pupil of the chosen, with everything that decides about the note. */
export type NoteCase = {
  readonly row: PupilRow;
  readonly pupil: StoredPupil;
  readonly figures: NoteFigures;
  readonly unmarked: number;
  readonly standing: NoteStanding;
  readonly recipients: NoteRecipients;
  readonly mayName: boolean;
  readonly named: boolean;
};

export type NoteCases = {
  /** `Autumn term, first half`; empty where two other days were chosen. */
  readonly name: string;
  readonly forWhom: string;
  /** Runs that told some of them about the same days already. */
  readonly earlier: readonly EarlierRun[];
  /** Of all that a person looked at; another one says that something has changed since. */
  readonly seen: string;
  readonly cases: readonly NoteCase[];
};

const longestDays = 366;
const collator = new Intl.Collator('en-GB', { numeric: true });

/** Throws NOTE_REFUSED, OUTSIDE_CALENDAR, and NOT_ALLOWED where whoever asks may not name a pupil who waits. */
export async function noteCases(db: ReadDb, desk: Desk, order: NoteOrder): Promise<NoteCases> {
  const today = desk.ports.clock.today();
  assertSpan(order, today);
  if (order.named.length > 0 && !mayDo(desk.actor.role, 'care.welfareCheck')) throw new AppError('NOT_ALLOWED');
  const calendar = await theCalendar(db);
  const days = schoolDays(calendar, order.from, order.to);
  if (days.length === 0) throw new AppError('OUTSIDE_CALENDAR', { message: 'No school day lies between these two days.' });
  const roster = membersOf(await rosterOn(db, { on: today }), order.group);
  const ids = roster.map(({ pupil }) => pupil);
  const attendance = await notedAttendance(db, { pupils: ids, from: order.from, to: order.to });
  const facts: Facts = {
    order,
    mayName: mayDo(desk.actor.role, 'care.welfareCheck'),
    ask: await lettersAskFirst(db, today),
    pupils: new Map((await pupilsOf(db, ids)).map((pupil) => [pupil.id, pupil])),
    contacts: Map.groupBy(await contactsOf(db, ids), ({ pupil }) => pupil),
    notRung: await doNotRing(db, ids),
    leadNamed: await namedRecipientsAmong(db, ids),
    attendance,
    unmarked: await unmarkedSessions(db, { pupils: ids, days: days.filter((day) => day < today), attendance }),
  };
  const cases = roster.flatMap((row) => caseOf(row, facts));
  const name = nameOf(order, halfTermsOf(await calendarPeriodsOf(db), { calendar, today }), today);
  const written = cases.filter(({ standing }) => standing === 'write').map(({ pupil }) => pupil.id);
  const earlier = await earlierRuns(db, { days: { name, from: order.from, to: order.to }, pupils: written });
  return { name, forWhom: groupInWords(order.group, roster), earlier, seen: digestOf(order, cases, earlier), cases };
}

function assertSpan({ from, to }: NoteOrder, today: PlainDate): void {
  if (from > to) throw new AppError('NOTE_REFUSED', { message: 'The first day comes after the last one.' });
  if (to > today) throw new AppError('NOTE_REFUSED', { message: 'The last day is still to come. A note tells what has been.' });
  if (daysBetween(from, to) > longestDays) {
    throw new AppError('NOTE_REFUSED', { message: 'A note is about a year at most. Choose days that lie closer together.' });
  }
}

function membersOf(roster: readonly RosterRow[], group: NoteGroup): readonly RosterRow[] {
  const wanted = roster.filter((row) => {
    if (group.kind === 'year') return row.yearGroup === group.yearGroup;
    if (group.kind === 'class') return row.classId === group.class;
    return group.kind === 'everyone' || group.pupils.includes(row.pupil);
  });
  const placeOf = (row: RosterRow): string => `${row.className ?? ''} ${knownNameBySurname(row)} ${row.upn}`;
  return wanted.toSorted((a, b) => collator.compare(placeOf(a), placeOf(b)));
}

type Facts = {
  readonly order: NoteOrder;
  readonly mayName: boolean;
  readonly ask: AskFirst;
  readonly pupils: ReadonlyMap<PupilId, StoredPupil>;
  readonly contacts: ReadonlyMap<PupilId, readonly StoredContact[]>;
  readonly notRung: ReadonlySet<ContactId>;
  readonly leadNamed: ReadonlySet<ContactId>;
  readonly attendance: ReadonlyMap<PupilId, NotedAttendance>;
  readonly unmarked: ReadonlyMap<PupilId, number>;
};

function caseOf(row: RosterRow, facts: Facts): readonly NoteCase[] {
  const { order, ask } = facts;
  const pupil = facts.pupils.get(row.pupil);
  if (pupil === undefined) return [];
  const named = order.named.includes(row.pupil) && !ask.never.has(row.pupil);
  const contacts = facts.contacts.get(row.pupil) ?? [];
  const recipients = noteRecipients({ pupil, contacts, pupilNamed: named, notRung: facts.notRung, named: facts.leadNamed });
  const figures = facts.attendance.get(row.pupil)?.figures ?? noteFigures(figuresOf([]), []);
  const waits = recipients.waits || (ask.waits.has(row.pupil) && !named);
  const standing = noteStanding({
    waits,
    leftOut: order.leaveOut.includes(row.pupil),
    figures,
    friendly: order.friendly,
    parents: recipients.parents,
    reachable: recipients.reachable.length,
  });
  const mayName = facts.mayName && (waits || named) && !recipients.nobody && !ask.never.has(row.pupil);
  return [
    { row: pupilRow(row), pupil, figures, unmarked: facts.unmarked.get(row.pupil) ?? 0, standing, recipients, mayName, named },
  ];
}

function nameOf({ from, to }: NoteOrder, halfTerms: readonly HalfTerm[], today: PlainDate): string {
  const found = halfTerms.find((one) => one.from === from && (one.to === to || (today < one.to && to === today)));
  return found?.name ?? '';
}

function groupInWords(group: NoteGroup, roster: readonly RosterRow[]): string {
  switch (group.kind) {
    case 'everyone':
      return 'Everyone';
    case 'year': {
      const year = parseYearGroup(group.yearGroup);
      return year === undefined ? `Year group ${group.yearGroup}` : yearGroupName(year);
    }
    case 'class':
      return `Class ${roster[0]?.className ?? ''}`.trim();
    case 'pupils':
      return group.pupils.length === 1 ? '1 pupil' : `${group.pupils.length} pupils`;
  }
}

function digestOf(order: NoteOrder, cases: readonly NoteCase[], earlier: readonly EarlierRun[]): string {
  const looked = cases.map(({ pupil, figures, unmarked, standing, recipients, named }) => [
    pupil,
    { figures, unmarked, standing, named },
    recipients.reachable.map(({ contact, name, addressLines }) => [contact.id, name, addressLines]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([order, looked, earlier.map(({ id }) => id)]))
    .digest('hex');
}
