import { AppError } from '#shared/contract/errors.ts';
import { eventRefusal } from '#shared/domain/cases/case-event.ts';
import { attemptIn } from '#shared/domain/cases/event-attempt.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { addAttachment, attachmentOf, endAttachments } from '../../store/cases/attachments.ts';
import { addCaseEvent, type CaseEvent, endEvent, eventsOf, replaceEvent, type StoredEvent } from '../../store/cases/events.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { addContactAttempt, endAttemptsOf } from '../../store/registers/contact-attempts.ts';
import { command, type Desk, read } from '../desk.ts';
import { readAttachments } from './read-attachments.ts';

type EventInput = {
  readonly [Field in keyof CaseEvent]?: CaseEvent[Field] | undefined;
} & Pick<CaseEvent, 'kind' | 'on' | 'words' | 'childSeen'>;

/** Contacts of these pupils, each person once where brothers and sisters share them. */
export async function eventPeople(
  desk: Desk,
  { pupils }: { pupils: readonly PupilId[] },
): Promise<{ id: ContactId; name: string; relationship: string }[]> {
  const contacts = await read(desk, (db) => contactsOf(db, pupils));
  // Brothers and sisters share a parent; a father and a son may share a name.
  const same = ({ name, relationship, addressLines }: StoredContact) => [name, relationship, ...addressLines].join('\n');
  const once = new Map(contacts.toReversed().map((contact) => [same(contact), contact]));
  return [...once.values()].reverse().map(({ id, name, relationship }) => ({ id, name, relationship }));
}

/** Writes one event about one or several pupils. Throws `EVENT_REFUSED`, `FILE_REFUSED`, `NOT_FOUND`. */
export async function recordEvent(
  desk: Desk,
  { pupils, files, ...input }: EventInput & { pupils: readonly PupilId[]; files: readonly string[] },
): Promise<{ id: number }> {
  const attachments = await readAttachments(desk, files);
  const event = eventFrom(input);
  assertEvent(desk, event);
  const written = await command(desk, { procedure: 'cases.record' }, async (write) => {
    const known = await pupilsOf(write.db, pupils);
    if (known.length !== new Set(pupils).size) throw new AppError('NOT_FOUND');
    await assertContact(write.db, { contact: event.contact, pupils });
    const id = await addCaseEvent(write, { ...event, pupils: [...new Set(pupils)] });
    for (const file of attachments) await addAttachment(write, { owner: 'event', ownerId: id, ...file });
    await addAttempts(write, { event, pupils });
    return { id };
  });
  for (const { path } of attachments) await desk.ports.files.remove(path);
  return written;
}

type Change = { readonly event: number; readonly seen: CommandId; readonly reason: string };

/** Puts the right words beside the wrong ones. Throws `EVENT_REFUSED`, `CASE_CHANGED`, `NOT_FOUND`. */
export async function correctEvent(desk: Desk, { event: id, seen, reason, ...input }: EventInput & Change): Promise<void> {
  const event = eventFrom(input);
  assertEvent(desk, event);
  await command(desk, { procedure: 'cases.correctEvent', reason }, async (write) => {
    const held = await theEvent(write.db, { id, seen });
    // A roll may have lost the contact since; what was not touched is not refused.
    if (event.contact !== held.contact) await assertContact(write.db, { contact: event.contact, pupils: held.pupils });
    await replaceEvent(write, id, event);
    await endAttemptsOf(write, held.command);
    await addAttempts(write, { event, pupils: held.pupils });
  });
}

/** Throws `CASE_CHANGED`, `NOT_FOUND`. */
export async function takeBackEvent(desk: Desk, { event: id, seen, reason }: Change): Promise<void> {
  await command(desk, { procedure: 'cases.takeBackEvent', reason }, async (write) => {
    const held = await theEvent(write.db, { id, seen });
    await endEvent(write, id);
    await endAttachments(write, { owner: 'event', id });
    await endAttemptsOf(write, held.command);
  });
}

/** A file of a chronology as it was attached. Throws `NOT_FOUND`. */
export async function attachmentFile(desk: Desk, { attachment }: { attachment: number }) {
  const file = await read(desk, (db) => attachmentOf(db, attachment));
  if (file === undefined) throw new AppError('NOT_FOUND');
  return desk.tickets.offer({
    fileName: file.fileName,
    mediaType: file.mediaType,
    bytes: file.bytes,
    open: async () => {
      const bytes = await read(desk, (db) => documentBytes(db, file.document));
      if (bytes === undefined) throw new AppError('NOT_FOUND');
      return bytes;
    },
  });
}

async function theEvent(db: ReadDb, { id, seen }: { id: number; seen: CommandId }): Promise<StoredEvent> {
  const [held] = await eventsOf(db, { id });
  if (held === undefined || held.ended !== undefined) throw new AppError('NOT_FOUND');
  if (held.command !== seen) throw new AppError('CASE_CHANGED');
  return held;
}

/** A call or a visit is at the same time a try to find out why the child is away that day (practice rule 8). */
async function addAttempts(write: WriteDb, { event, pupils }: { event: CaseEvent; pupils: readonly PupilId[] }): Promise<void> {
  const attempt = attemptIn(event.kind, event.outcome);
  if (attempt === undefined) return;
  const own = new Map((await contactsOf(write.db, pupils)).map(({ id, pupil }) => [id, pupil]));
  for (const pupil of new Set(pupils)) {
    const contact = event.contact !== undefined && own.get(event.contact) === pupil ? event.contact : undefined;
    const said = event.words === '' ? undefined : event.words.slice(0, mostSaid);
    await addContactAttempt(write, { pupil, date: event.on, contact, ...attempt, said, seenChild: event.childSeen });
  }
}

const mostSaid = 500;

async function assertContact(
  db: ReadDb,
  { contact, pupils }: { contact: ContactId | undefined; pupils: readonly PupilId[] },
): Promise<void> {
  if (contact === undefined) return;
  if (!(await contactsOf(db, pupils)).some(({ id }) => id === contact)) {
    throw new AppError('EVENT_REFUSED', { message: 'With whom: that is no contact of these pupils. Nothing was saved.' });
  }
}

function assertEvent(desk: Desk, event: CaseEvent): void {
  const { clock } = desk.ports;
  const refusal = eventRefusal(event, { today: clock.today(), minute: clock.minuteOfDay() });
  if (refusal !== undefined) throw new AppError('EVENT_REFUSED', { message: `${refusal} Nothing was saved.` });
}

function eventFrom(input: EventInput): CaseEvent {
  const { kind, on, words, childSeen, minute, contact, withWhom, outcome } = input;
  const agreed = input.agreed === '' ? undefined : input.agreed;
  return { kind, on, words, childSeen, minute, contact, withWhom, outcome, agreed };
}
