import { z } from 'zod';
import { noteMeans } from '../domain/registers/half-term-notes/note-means.ts';
import { noteStandings } from '../domain/registers/half-term-notes/note-standing.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { classId, contactId, dateValue, done, fileTicket, instantValue, jobStarted, pupilId } from './values.ts';

const noteId = z.number().int().positive();
const runId = z.number().int().positive();

/** Whose notes: everyone on the roll today, a year group, a class, or named pupils. */
export const noteGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('year'), yearGroup: z.string().max(10) }),
  z.strictObject({ kind: z.literal('class'), class: classId }),
  z.strictObject({ kind: z.literal('pupils'), pupils: z.array(pupilId).min(1).max(100) }),
]);

const order = z.strictObject({
  from: dateValue,
  to: dateValue,
  group: noteGroup,
  /** Whether a pupil who missed nothing and was never late gets a friendly note, or none. */
  friendly: z.boolean(),
  leaveOut: z.array(pupilId).max(4000),
  /** Of those who wait, whom a person with the care right writes to all the same. */
  named: z.array(pupilId).max(4000),
});

const noteRow = z.strictObject({
  pupil: pupilRow,
  standing: z.enum(noteStandings),
  /** Sessions, as the note counts them; `unmarked` is counted as nothing. */
  possible: z.number().int(),
  missed: z.number().int(),
  explained: z.number().int(),
  notExplained: z.number().int(),
  unauthorised: z.number().int(),
  lateBeforeClose: z.number().int(),
  lateAfterClose: z.number().int(),
  minutesLate: z.number().int(),
  unmarked: z.number().int(),
  recipients: z.array(z.strictObject({ contact: contactId, name: z.string(), careOfSchool: z.boolean() })),
  /** Further parents about whom somebody is asked first. */
  othersWait: z.number().int(),
  /** Parents in the file without an address. */
  withoutAddress: z.number().int(),
  mayName: z.boolean(),
  named: z.boolean(),
});

/** A run about the same days that some of these pupils got a note of already. */
const earlierRun = z.strictObject({
  id: runId,
  forWhom: z.string(),
  madeAt: instantValue,
  madeBy: z.string(),
  pupils: z.number().int(),
});

const given = z.strictObject({ means: z.enum(noteMeans), on: dateValue });

const note = z.strictObject({
  id: noteId,
  pupil: pupilId,
  name: z.string(),
  careOfSchool: z.boolean(),
  /** Sessions missed, as the note told it. */
  missed: z.number().int(),
  given: given.optional(),
});

const runRow = z.strictObject({
  id: runId,
  name: z.string(),
  from: dateValue,
  to: dateValue,
  forWhom: z.string(),
  madeAt: instantValue,
  madeOn: dateValue,
  madeBy: z.string(),
  notes: z.number().int(),
  given: z.number().int(),
});

const noteFile = z.strictObject({
  file: fileTicket,
  letters: z.number().int(),
  /** Notes that may not go out any more as they were made. */
  leftOut: z.number().int(),
});

/** What the job of `makeNotes` ends with. */
export const notesMade = z.strictObject({ run: runId, pupils: z.number().int(), letters: z.number().int(), file: fileTicket });

const made = ['registers', 'attendance', 'people', 'calendar'] as const;

/** Half-term attendance notes to parents, in days: for information, never a warning. */
export const halfTermNotesContract = {
  /** The half-terms of the calendar that have begun, the latest first; one under way ends today. */
  halfTerms: query('registers.print', ['calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        today: dateValue,
        halfTerms: z.array(z.strictObject({ name: z.string(), from: dateValue, to: dateValue, underWay: z.boolean() })),
      }),
    ),
  /** Who would get a note, what it would say in figures, and who gets none and why. */
  previewNotes: query('registers.print', made, ['NOTE_REFUSED', 'OUTSIDE_CALENDAR'])
    .input(order)
    .output(
      z.strictObject({
        name: z.string(),
        forWhom: z.string(),
        seen: z.string(),
        earlier: z.array(earlierRun),
        rows: z.array(noteRow),
      }),
    ),
  /** Makes exactly the notes that were seen, one to each parent; the job's result is a `notesMade`. `again`: over `earlier`. */
  makeNotes: command('registers.print', ['registers'], ['NOTE_REFUSED', 'OUTSIDE_CALENDAR'])
    .input(order.extend({ seen: z.string().max(64), again: z.boolean() }))
    .output(jobStarted),
  noteRuns: query('registers.print', ['registers']).input(z.strictObject({})).output(z.array(runRow)),
  noteRun: query('registers.print', ['registers', 'people'])
    .input(z.strictObject({ run: runId }))
    .output(z.strictObject({ run: runRow, notes: z.array(note.extend({ knownName: z.string(), className: z.string() })) })),
  /** One note, or all of a run bound together for the printer. */
  noteFile: query('registers.print', ['registers', 'people'], ['NOTE_REFUSED'])
    .input(
      z
        .strictObject({ run: runId.optional(), note: noteId.optional() })
        .refine(({ run, note: one }) => (run === undefined) !== (one === undefined), 'Name a run or one note.'),
    )
    .output(noteFile),
  /** That notes were posted or given, as a person says; null takes it back. */
  notesGiven: command('registers.print', ['registers'], ['NOTE_REFUSED'])
    .input(z.strictObject({ notes: z.array(noteId).min(1).max(4000), given: given.nullable() }))
    .output(done),
  pupilNotes: query('attendance.read', ['registers'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(z.array(note.extend({ runName: z.string(), madeOn: dateValue }))),
};
