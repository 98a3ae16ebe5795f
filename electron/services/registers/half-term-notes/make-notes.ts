import { AppError } from '#shared/contract/errors.ts';
import { addSchoolDays } from '#shared/domain/school/calendar.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { addRun, type NewNote } from '../../../store/registers/half-term-notes.ts';
import { command, type Desk, read } from '../../desk.ts';
import type { JobControl } from '../../jobs.ts';
import { theCalendar, theSchool } from '../../school/school.ts';
import type { FileTicket } from '../print-words.ts';
import { type NoteCases, type NoteOrder, noteCases } from './note-cases.ts';
import { contentOf, notesFor } from './note-content.ts';
import { lettersBytes, lettersName, offerBytes } from './note-files.ts';

/** Long enough for a note that travels in a school bag or through a holiday. */
const replySchoolDays = 10;

export type NotesMade = { run: number; pupils: number; letters: number; file: FileTicket };

/**
 * Makes the notes that a person looked at, as a job that ends with a `NotesMade`. Ends with NOTE_REFUSED where marks, contacts
 * or anything else of the list have changed since, or where some of them were made already and nobody said `again`; and with
 * JOB_CANCELLED. Then nothing is kept.
 */
export async function makeNotes(
  desk: Desk,
  { seen, again, ...order }: NoteOrder & { seen: string; again: boolean },
): Promise<{ jobId: string }> {
  return desk.jobs.start({
    what: 'Making the notes',
    unit: 'letters',
    work: (control) => make(desk, { seen, again, order, control }),
  });
}

type Wanted = { readonly seen: string; readonly again: boolean; readonly order: NoteOrder };
type Making = Wanted & { readonly control: JobControl };

/** The letters are built before the command, which then only looks whether everything is still as it was. */
async function make(desk: Desk, { control, ...wanted }: Making): Promise<NotesMade> {
  const { clock } = desk.ports;
  const madeOn = clock.today();
  const { found, notes } = await read(desk, (db) => newNotes(db, desk, wanted));
  if (notes.length === 0) throw new AppError('NOTE_REFUSED', { message: 'Nobody on this list gets a note. Nothing was made.' });
  control.progress(0, notes.length);
  const bytes = await lettersBytes(desk, { letters: notes.map((note) => contentOf(note).letter), at: clock.now() });
  control.assertWanted();
  const { from, to, friendly } = wanted.order;
  const run = await command(desk, { procedure: 'registers.makeNotes' }, async (write) => {
    await newNotes(write.db, desk, wanted);
    return addRun(write, { run: { name: found.name, from, to, forWhom: found.forWhom, friendly, madeOn }, notes });
  });
  control.progress(notes.length, notes.length);
  const pupils = new Set(notes.map(({ pupil }) => pupil)).size;
  return { run, pupils, letters: notes.length, file: offerBytes(desk, { bytes, fileName: lettersName(run) }) };
}

async function newNotes(
  db: ReadDb,
  desk: Desk,
  { seen, again, order }: Wanted,
): Promise<{ readonly found: NoteCases; readonly notes: readonly NewNote[] }> {
  const found = await noteCases(db, desk, order);
  if (found.seen !== seen) {
    throw new AppError('NOTE_REFUSED', { message: 'The list has changed since you looked at it. Look again; nothing was made.' });
  }
  const [last] = found.earlier;
  if (last !== undefined && !again) {
    throw new AppError('NOTE_REFUSED', {
      message: `Notes about these days were made already, last by ${last.madeBy}. Say that they are to be made again; nothing was made.`,
    });
  }
  const madeOn = desk.ports.clock.today();
  const { school } = await theSchool(db);
  const replyBy = addSchoolDays(await theCalendar(db), madeOn, replySchoolDays);
  const period = { name: found.name, from: order.from, to: order.to };
  return { found, notes: found.cases.flatMap((known) => notesFor(known, { school, madeOn, period, replyBy })) };
}
