import { z } from 'zod';
import { codeGuidanceSchema } from '../domain/registers/code-guidance.ts';
import { absenceLineContract } from './absence-line.ts';
import { buildingContract } from './building.ts';
import { correctionsContract } from './corrections.ts';
import { expectedContract } from './expected.ts';
import { halfTermNotesContract } from './half-term-notes.ts';
import { messagesContract } from './messages.ts';
import { plansContract } from './plans.ts';
import { command, query } from './procedure.ts';
import { pupilPlansContract } from './pupil-plans.ts';
import { unexplainedContract } from './unexplained.ts';
import {
  classId,
  commandId,
  dateValue,
  instantValue,
  jobStarted,
  longText,
  minuteOfDay,
  minutesLateValue,
  problemValue,
  pupilId,
  reasonText,
  sessionValue,
  uploadedFile,
} from './values.ts';
import { waitingContract } from './waiting.ts';

export const markValue = z.strictObject({
  symbol: z.string().min(1).max(2),
  minutesLate: minutesLateValue.optional(),
  detail: z.string().max(500).optional(),
});

/** A mark as a grid shows it: with the command that wrote it, so that a second writer notices the first. */
export const heldMark = z.strictObject({ ...markValue.shape, command: commandId, corrected: z.boolean() });

export const registerState = z.enum(['notDue', 'missing', 'open', 'taken']);

export const registerRow = z.strictObject({
  class: classId,
  className: z.string(),
  date: dateValue,
  session: sessionValue,
  state: registerState,
  marked: z.number().int(),
  pupils: z.number().int(),
  takenBy: z.string().optional(),
  takenAt: instantValue.optional(),
});

export const gridColumn = z.strictObject({ date: dateValue, session: sessionValue });

export const gridRow = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  /** One entry a column of `before`, oldest first; null where the session has no mark. */
  before: z.array(heldMark.nullable()),
  mark: heldMark.nullable(),
  /** What the office already knows of this session: `#`, X and agreed absences may be confirmed, never filled unseen. */
  planned: z
    .strictObject({
      symbol: z.string(),
      /** What the code means: all that a class teacher is told. */
      meaning: z.string(),
      /** What was agreed, for the office only (practice rule 4). */
      note: z.string().optional(),
      /** What the mark will need beside its code, where the plan names it; for the office only. */
      detail: z.string().optional(),
    })
    .optional(),
});

export const registerGrid = z.strictObject({
  class: classId,
  className: z.string(),
  date: dateValue,
  session: sessionValue,
  state: registerState,
  /** Whether marks may be written straight in; otherwise a correction with a reason is asked. */
  writable: z.boolean(),
  closesAt: minuteOfDay,
  takenBy: z.string().optional(),
  takenAt: instantValue.optional(),
  before: z.array(gridColumn),
  rows: z.array(gridRow),
});

export const savedMark = z.strictObject({ pupil: pupilId, mark: heldMark.nullable() });

export const marksPreview = z.strictObject({
  previewId: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  rows: z.number().int(),
  /** Marks not held yet; marks that differ from the one held; marks already held as they are. */
  added: z.number().int(),
  differing: z.number().int(),
  same: z.number().int(),
  blank: z.number().int(),
  closedDays: z.number().int(),
  from: dateValue.optional(),
  to: dateValue.optional(),
  differences: z.array(
    z.strictObject({
      upn: z.string(),
      name: z.string(),
      date: dateValue,
      session: sessionValue,
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** With this program as register of record differing marks need a reason. */
  reasonNeeded: z.boolean(),
  problems: z.array(problemValue),
  problemCount: z.number().int(),
  mayApply: z.boolean(),
});

export const registersContract = {
  /** Every class and session of the day, missing ones first. */
  day: query('registers.read', ['registers', 'people', 'calendar'])
    .input(z.strictObject({ date: dateValue.optional() }))
    .output(
      z.strictObject({
        date: dateValue,
        open: z.boolean(),
        /** Why there is no session, where there is none. */
        closedBecause: z.string().optional(),
        currentSession: sessionValue.optional(),
        registers: z.array(registerRow),
      }),
    ),
  grid: query('registers.read', ['registers', 'people', 'calendar'], ['DAY_CLOSED', 'OUTSIDE_CALENDAR'])
    .input(z.strictObject({ class: classId, date: dateValue, session: sessionValue }))
    .output(registerGrid),
  /** Writes marks of one open register; all or none; the answer means they are on the disk. `mark: null` takes back one written just now. */
  save: command(
    'registers.take',
    ['registers', 'attendance'],
    ['DAY_CLOSED', 'CODE_REFUSED', 'FILL_REFUSED', 'MARK_CHANGED', 'REGISTER_NOT_OPEN', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR'],
  )
    .input(
      z.strictObject({
        class: classId,
        date: dateValue,
        session: sessionValue,
        /** Sent by "all present": refused where more is known of a pupil (practice rule 7). */
        fill: z.literal(true).optional(),
        marks: z
          .array(
            z.strictObject({
              pupil: pupilId,
              mark: markValue.nullable(),
              /** The command of the mark the writer saw; null where there was none. */ seen: commandId.nullable(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(z.array(savedMark)),
  /** Says that the register was taken; refused while a pupil has no mark. */
  complete: command('registers.take', ['registers'], ['REGISTER_NOT_OPEN'])
    .input(z.strictObject({ class: classId, date: dateValue, session: sessionValue }))
    .output(registerRow),
  correct: command(
    'registers.correct',
    ['registers', 'attendance'],
    ['DAY_CLOSED', 'CODE_REFUSED', 'MARK_CHANGED', 'REASON_NEEDED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR'],
  )
    .input(
      z.strictObject({
        pupil: pupilId,
        date: dateValue,
        session: sessionValue,
        mark: markValue,
        seen: commandId.nullable(),
        reason: reasonText,
      }),
    )
    .output(savedMark),
  history: query('registers.read', ['registers'])
    .input(z.strictObject({ pupil: pupilId, date: dateValue, session: sessionValue }))
    .output(
      z.array(
        z.strictObject({
          ...markValue.shape,
          at: instantValue,
          by: z.string(),
          role: z.string(),
          reason: z.string().optional(),
          source: z.string(),
          /** An amended entry without an original: a correction put it where no mark stood. */
          late: z.boolean(),
          current: z.boolean(),
        }),
      ),
    ),
  /** The reviewed guidance of the code assistant; it comes with the program and changes only with it. */
  codeGuidance: query('registers.read', [], ['GUIDANCE_REFUSED']).input(z.strictObject({})).output(codeGuidanceSchema),
  /** Marks written here that the school's MIS, being the register of record, does not hold yet. */
  misToDo: query('registers.read', ['registers', 'people'])
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({
          pupil: pupilId,
          knownName: z.string(),
          className: z.string(),
          date: dateValue,
          session: sessionValue,
          symbol: z.string(),
          at: instantValue,
          by: z.string(),
        }),
      ),
    ),
  ...unexplainedContract,
  ...waitingContract,
  ...messagesContract,
  ...correctionsContract,
  ...buildingContract,
  ...absenceLineContract,
  ...plansContract,
  ...halfTermNotesContract,
  ...pupilPlansContract,
  ...expectedContract,
  /** Reads a file of marks against what is held; the job's result is a `marksPreview`. */
  previewMarks: command('registers.import', [], ['FILE_TOO_LARGE'])
    .input(z.strictObject({ file: uploadedFile, fileName: z.string().max(255) }))
    .output(jobStarted),
  applyMarks: command('registers.import', ['registers', 'attendance'], ['IMPORT_GONE', 'FILE_REFUSED', 'REASON_NEEDED'])
    .input(z.strictObject({ previewId: z.string(), reason: longText.optional() }))
    .output(jobStarted),
};

export const marksApplied = z.strictObject({
  command: commandId.optional(),
  added: z.number().int(),
  replaced: z.number().int(),
  same: z.number().int(),
});
