// What decides to whom a message about a day may go, of many pupils at once.
import type { ChoiceFacts, MessageContact } from '#shared/domain/messages/message-choice.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { DayPart } from '#shared/domain/messages/message-text.ts';
import { isProfessional } from '#shared/domain/people/household.ts';
import { classOf } from '#shared/domain/registers/codes.ts';
import { confirmsContact } from '#shared/domain/registers/contact-attempt.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { doNotRing } from '../../../store/care/do-not-ring.ts';
import { lettersAskFirst } from '../../../store/care/letters-ask-first.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../../store/people/contacts.ts';
import { heldPupils } from '../../../store/people/letter-holds.ts';
import { pupilsOf } from '../../../store/people/pupil-details.ts';
import { withheldReaches } from '../../../store/people/withheld-reaches.ts';
import { marksOf, type StoredMark } from '../../../store/registers/marks.ts';
import { letterRecipients } from '../../leave/letter-recipients.ts';
import { addressedName, looksAfter } from '../../notices/contact-standing.ts';
import type { PupilRow } from '../../people/pupil-rows.ts';
import { pupilRows } from '../../people/pupil-rows.ts';
import { type UnexplainedRun, unexplainedFacts } from '../unexplained-facts.ts';

export type MessageCase = {
  readonly pupil: PupilRow;
  /** Undefined where no session of the day stands as N any more. */
  readonly part: DayPart | undefined;
  readonly facts: ChoiceFacts;
};

type Asked = {
  readonly today: PlainDate;
  readonly date: PlainDate;
  readonly means: MessageMeans;
  /** Besides everyone with an N of that day. */
  readonly also: Iterable<PupilId>;
};

/** Everyone with an N of that day, and whoever is asked about besides, by known surname. */
export async function messageCases(db: ReadDb, { today, date, means, also }: Asked): Promise<readonly MessageCase[]> {
  const { runs } = await unexplainedFacts(db, today);
  const runOf = new Map(runs.filter((run) => partOf(run, date) !== undefined).map((run) => [run.pupil, run]));
  const pupils = [...new Set([...runOf.keys(), ...also])];
  const contacts = Map.groupBy(await contactsOf(db, pupils), (contact) => contact.pupil);
  const hidden = new Set((await pupilsOf(db, pupils)).filter((pupil) => pupil.addressWithheld).map((pupil) => pupil.id));
  const marks = Map.groupBy(await marksOf(db, { pupils, from: date, to: date }), (mark) => mark.pupil);
  const held = await heldPupils(db, pupils);
  const notRung = await doNotRing(db, pupils);
  const { waits } = await lettersAskFirst(db, today);
  const withheld = await withheldReaches(db);
  return (await pupilRows(db, today, pupils)).map(({ row }) => {
    const run = runOf.get(row.id);
    const own = contacts.get(row.id) ?? [];
    return {
      pupil: row,
      part: run && partOf(run, date),
      facts: {
        means,
        onRoll: row.onRoll,
        presentSince: isPresentSince(marks.get(row.id) ?? []),
        spokenTo: run?.attempts.some((attempt) => attempt.date >= date && hasSpoken(attempt)) ?? false,
        held: held.has(row.id),
        asksFirst: waits.has(row.id),
        withheldInFamily: hidden.has(row.id) || own.some((contact) => contact.addressWithheld),
        contacts: own.map((contact) => messageContact(contact, notRung)),
        withheld,
      },
    };
  });
}

function partOf(run: UnexplainedRun, date: PlainDate): DayPart | undefined {
  const found = run.sessions.filter(({ mark }) => mark.date === date).map(({ mark }) => mark.session);
  return found.length > 1 ? 'day' : found[0];
}

function hasSpoken({ outcome, contact }: UnexplainedRun['attempts'][number]): boolean {
  return confirmsContact({ outcome, contactNamed: contact !== undefined });
}

/** The marks of one pupil and day, in their order: one in the building or at an agreed place after the last N. */
function isPresentSince(marks: readonly StoredMark[]): boolean {
  const last = marks.findLastIndex((mark) => mark.symbol === 'N');
  return last >= 0 && marks.slice(last + 1).some(isHere);
}

function isHere({ symbol, date }: StoredMark): boolean {
  const kind = classOf(symbol, date);
  return kind === 'present' || kind === 'educational' || symbol === 'U';
}

/** A foster carer is a parent like every other; who works for an authority is none, whatever the file says. */
function messageContact(contact: StoredContact, notRung: ReadonlySet<ContactId>): MessageContact {
  const works = isProfessional(contact.relationship) && !looksAfter(contact.relationship);
  return {
    id: contact.id,
    name: addressedName(contact),
    parent: !works && letterRecipients([contact]).length > 0,
    notRung: notRung.has(contact.id),
    phones: contact.phones,
    email: contact.email,
  };
}
