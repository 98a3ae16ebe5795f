import { AppError } from '#shared/contract/errors.ts';
import { eventRefusal } from '#shared/domain/cases/case-event.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { addAttachment, attachmentOf } from '../../store/cases/attachments.ts';
import { addCaseEvent, type CaseEvent, endEvent, eventsOf, replaceEvent, type StoredEvent } from '../../store/cases/events.ts';
import type { ReadDb } from '../../store/handles.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
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
  const once = new Map(contacts.toReversed().map((contact) => [contact.name, contact]));
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
    await assertContact(write.db, { contact: event.contact, pupils: held.pupils });
    await replaceEvent(write, id, event);
  });
}

/** Throws `CASE_CHANGED`, `NOT_FOUND`. */
export async function takeBackEvent(desk: Desk, { event: id, seen, reason }: Change): Promise<void> {
  await command(desk, { procedure: 'cases.takeBackEvent', reason }, async (write) => {
    await theEvent(write.db, { id, seen });
    await endEvent(write, id);
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
  if (held === undefined) throw new AppError('NOT_FOUND');
  if (held.command !== seen) throw new AppError('CASE_CHANGED');
  return held;
}

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
  const refusal = eventRefusal(event, desk.ports.clock.today());
  if (refusal !== undefined) throw new AppError('EVENT_REFUSED', { message: `${refusal} Nothing was saved.` });
}

function eventFrom(input: EventInput): CaseEvent {
  const { kind, on, words, childSeen, minute, contact, withWhom, outcome } = input;
  const agreed = input.agreed === '' ? undefined : input.agreed;
  return { kind, on, words, childSeen, minute, contact, withWhom, outcome, agreed };
}
