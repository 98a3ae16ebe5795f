import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { noteMeansWords } from '#shared/domain/registers/half-term-notes/note-means.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import {
  type Given,
  noteCounts,
  noteRunsOf,
  notesOf,
  putGiven,
  type StoredNote,
  type StoredRun,
} from '../../../store/registers/half-term-notes.ts';
import { command, type Desk, read } from '../../desk.ts';
import { pupilRows } from '../../people/pupil-rows.ts';
import { contentOf } from './note-content.ts';

type RunRow = {
  id: number;
  name: string;
  from: PlainDate;
  to: PlainDate;
  forWhom: string;
  madeAt: Instant;
  madeOn: PlainDate;
  madeBy: string;
  notes: number;
  given: number;
};

type KeptNote = { id: number; pupil: PupilId; name: string; careOfSchool: boolean; missed: number; given?: Given };

/** Every run, the latest first. */
export async function listNoteRuns(desk: Desk): Promise<RunRow[]> {
  return read(desk, runRows);
}

/** One run with its notes by class and name. Throws NOT_FOUND. */
export async function showNoteRun(
  desk: Desk,
  { run: id }: { run: number },
): Promise<{ run: RunRow; notes: (KeptNote & { knownName: string; className: string })[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const run = (await runRows(db)).find((one) => one.id === id);
    if (!run) throw new AppError('NOT_FOUND');
    const notes = await notesOf(db, { run: id });
    const people = await pupilRows(db, today, [...new Set(notes.map(({ pupil }) => pupil))]);
    const rows = new Map(people.map((person) => [person.row.id, person]));
    return {
      run,
      notes: notes.map((note) => {
        const person = rows.get(note.pupil);
        const known = person === undefined ? '' : knownName(person.name);
        return { ...keptNote(note), knownName: known, className: person?.row.className ?? '' };
      }),
    };
  });
}

/** The notes about one pupil, the latest first. */
export async function pupilNotes(
  desk: Desk,
  { pupil }: { pupil: PupilId },
): Promise<(KeptNote & { runName: string; madeOn: PlainDate })[]> {
  return read(desk, async (db) => {
    const runs = new Map((await noteRunsOf(db)).map((run) => [run.id, run]));
    return (await notesOf(db, { pupil })).toReversed().flatMap((note) => {
      const run = runs.get(note.run);
      return run === undefined ? [] : [{ ...keptNote(note), runName: run.name, madeOn: run.madeOn }];
    });
  });
}

/**
 * Writes down that notes were given, and how and when, as a person says it; null takes it back. Throws NOT_FOUND for a note
 * that was never made and NOTE_REFUSED for a day before it was made or still to come.
 */
export async function notesGiven(desk: Desk, { notes: asked, given }: { notes: number[]; given: Given | null }): Promise<void> {
  const ids = [...new Set(asked)];
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'registers.notesGiven' }, async (write) => {
    const notes = await notesOf(write.db, { ids });
    if (notes.length < ids.length) throw new AppError('NOT_FOUND');
    const settled = notes.find((note) => (note.given === undefined) === (given === null));
    if (settled !== undefined) throw new AppError('NOTE_REFUSED', { message: settledWords(settled) });
    if (given !== null) {
      const madeOn = notes.map((note) => contentOf(note).letter.madeOn).reduce((a, b) => (a > b ? a : b));
      if (given.on < madeOn || given.on > today) {
        throw new AppError('NOTE_REFUSED', {
          message: 'A note is given on a day between the one on which it was made and today. Nothing was saved.',
        });
      }
    }
    await putGiven(write, { notes: ids, given });
  });
}

/** Another window was faster: what it wrote stands until a person takes it back. */
function settledWords({ given }: StoredNote): string {
  if (given === undefined)
    return 'One of these notes is not said to be given any more. Look at the list again. Nothing was saved.';
  const how = `${noteMeansWords[given.means]} on ${shortDate(given.on)}`;
  return `One of these notes was said to be given already, ${how}. Take that back first. Nothing was saved.`;
}

async function runRows(db: ReadDb): Promise<RunRow[]> {
  const counts = await noteCounts(db);
  return (await noteRunsOf(db)).map((run: StoredRun) => {
    const { id, name, from, to, forWhom, madeAt, madeOn } = run;
    const { notes = 0, given = 0 } = counts.get(id) ?? {};
    return { id, name, from, to, forWhom, madeAt, madeOn, madeBy: run.madeBy ?? 'a person no longer listed', notes, given };
  });
}

function keptNote(note: StoredNote): KeptNote {
  const { letter } = contentOf(note);
  return {
    id: note.id,
    pupil: note.pupil,
    name: letter.recipient.name,
    careOfSchool: letter.recipient.addressLines.length === 0,
    missed: letter.counts.missed,
    ...(note.given === undefined ? {} : { given: note.given }),
  };
}
