// The notes of a run come as one Word file: what an office prints is one thing, and each letter in it begins its own pages. A
// single note is a file of its own, so that no e-mail carries another family's.
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { buildHalfTermNote } from '../../../documents/half-term-note/build.ts';
import { title } from '../../../documents/half-term-note/content.ts';
import type { HalfTermNote } from '../../../documents/half-term-note/model.ts';
import { writeLetters } from '../../../documents/word/write-letters.ts';
import { doNotRing } from '../../../store/care/do-not-ring.ts';
import { lettersAskFirst } from '../../../store/care/letters-ask-first.ts';
import { namedRecipientsAmong } from '../../../store/care/named-recipients.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { pupilsOf } from '../../../store/people/pupil-details.ts';
import { notesOf, type StoredNote } from '../../../store/registers/half-term-notes.ts';
import { type Desk, read } from '../../desk.ts';
import type { FileTicket } from '../print-words.ts';
import { contentOf } from './note-content.ts';
import { noteRecipients } from './note-recipients.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type NoteFile = { file: FileTicket; letters: number; leftOut: number };

/**
 * One note, or those of a run that may still go out as they were made. Throws NOT_FOUND, and NOTE_REFUSED where none may:
 * letters held since, somebody to be asked since, a name or address changed since.
 */
export async function noteFile(desk: Desk, of: { run?: number | undefined; note?: number | undefined }): Promise<NoteFile> {
  const { all, may } = await read(desk, async (db) => {
    const notes = await notesOf(db, of.run !== undefined ? { run: of.run } : { ids: of.note === undefined ? [] : [of.note] });
    return { all: notes, may: await stillMay(db, { notes, desk }) };
  });
  const [first] = may;
  if (all.length === 0) throw new AppError('NOT_FOUND');
  if (first === undefined) {
    throw new AppError('NOTE_REFUSED', {
      message:
        'This may not go out as it was made: a name or an address has changed since, or the head teacher or the safeguarding lead is asked first.',
    });
  }
  const bytes = await lettersBytes(desk, { letters: may.map((note) => contentOf(note).letter), at: first.madeAt });
  const fileName = of.run !== undefined ? lettersName(of.run) : `half-term-note-${first.id}.docx`;
  return { file: offerBytes(desk, { bytes, fileName }), letters: may.length, leftOut: all.length - may.length };
}

type Kept = { readonly notes: readonly StoredNote[]; readonly desk: Desk };

/** The notes whose pupil and recipient still stand as they did: rules 2, 3 and 13 hold at the printer as at the making. */
async function stillMay(db: ReadDb, { notes, desk }: Kept): Promise<readonly StoredNote[]> {
  const ids = [...new Set(notes.map(({ pupil }) => pupil))];
  const ask = await lettersAskFirst(db, desk.ports.clock.today());
  const pupils = new Map((await pupilsOf(db, ids)).map((pupil) => [pupil.id, pupil]));
  const contacts = Map.groupBy(await contactsOf(db, ids), ({ pupil }) => pupil);
  const release = { notRung: await doNotRing(db, ids), named: await namedRecipientsAmong(db, ids) };
  return notes.filter((note) => {
    const { letter, named } = contentOf(note);
    const pupil = pupils.get(note.pupil);
    if (pupil === undefined || ask.never.has(note.pupil) || (ask.waits.has(note.pupil) && !named)) return false;
    const now = noteRecipients({ pupil, contacts: contacts.get(note.pupil) ?? [], pupilNamed: named, ...release });
    const recipient = now.reachable.find(({ contact }) => contact.id === note.contact);
    return !now.waits && recipient !== undefined && isSame(recipient, letter.recipient);
  });
}

type Addressed = HalfTermNote['recipient'];

function isSame(now: Addressed, then: Addressed): boolean {
  return now.name === then.name && now.addressLines.join('\n') === then.addressLines.join('\n');
}

export async function lettersBytes(
  desk: Desk,
  { letters, at }: { letters: readonly HalfTermNote[]; at: Instant },
): Promise<Uint8Array> {
  return writeLetters({
    documents: letters.map(buildHalfTermNote),
    title,
    creator: letters[0]?.school.name ?? '',
    clockInstant: at,
    documentId: desk.ports.ids.token(16),
  });
}

export function lettersName(run: number): string {
  return `half-term-notes-${run}.docx`;
}

export function offerBytes(desk: Desk, { bytes, fileName }: { bytes: Uint8Array; fileName: string }): FileTicket {
  return desk.tickets.offer({ fileName, mediaType: docxType, bytes: bytes.byteLength, open: async () => bytes });
}
