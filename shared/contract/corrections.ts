import { z } from 'zod';
import { command, query } from './procedure.ts';
import { suspensionId } from './suspensions.ts';
import {
  classId,
  commandId,
  dateValue,
  fileTicket,
  instantValue,
  minutesLateValue,
  pupilId,
  reasonText,
  sessionValue,
} from './values.ts';

/** Most sessions that one correction may change: a year group for a week, read through before it is written. */
export const correctedAtMost = 2000;

const symbol = z.string().min(1).max(2);
const markWritten = z.strictObject({
  symbol,
  minutesLate: minutesLateValue.optional(),
  detail: z.string().max(500).optional(),
});

/** Whose marks: a class, a year group or named pupils as they were on each day, or those of a planned trip. */
export const correctionGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('class'), class: classId }),
  z.strictObject({ kind: z.literal('year'), yearGroup: z.string().max(10) }),
  z.strictObject({ kind: z.literal('pupils'), pupils: z.array(pupilId).min(1).max(500) }),
  z.strictObject({ kind: z.literal('plan'), symbol, note: z.string().max(500) }),
]);

export const plannedGroup = z.strictObject({ symbol, note: z.string(), pupils: z.number().int() });

const changedSession = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  className: z.string(),
  date: dateValue,
  session: sessionValue,
  before: symbol.nullable(),
  seen: commandId.nullable(),
  after: symbol,
  /** The mark says that the pupil was here: it is changed only where a person ticks it. */
  wasPresent: z.boolean(),
});

const leftAlone = z.strictObject({
  because: z.string(),
  sessions: z.number().int(),
  /** Whom or which days, as many as fit. */
  examples: z.array(z.string()),
});

export const correctionRow = z.strictObject({
  command: commandId,
  at: instantValue,
  by: z.string(),
  what: z.string(),
  reason: z.string(),
  sessions: z.number().int(),
  pupils: z.number().int(),
  from: dateValue,
  to: dateValue,
  undone: z.boolean(),
});

const correctionSession = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  date: dateValue,
  session: sessionValue,
  before: symbol.nullable(),
  after: symbol.nullable(),
  /** What stands there now; the same as `after` where nobody has changed it since. */
  now: symbol.nullable(),
  changedSince: z.boolean(),
});

const suspensionBehind = z.strictObject({
  suspension: suspensionId,
  knownName: z.string(),
  from: dateValue,
  to: dateValue.optional(),
  takenBack: z.boolean(),
});

const missingRow = z.strictObject({
  class: classId.optional(),
  className: z.string(),
  date: dateValue,
  session: sessionValue,
  /** False where the register itself was not completed. */
  completed: z.boolean(),
  pupils: z.number().int(),
  missing: z.array(z.strictObject({ pupil: pupilId, knownName: z.string() })),
});

export const correctionsContract = {
  /** Trips and other plans that touch these days, whose pupils can be corrected together. */
  plannedGroups: query('registers.correct', ['registers', 'people', 'plans'])
    .input(z.strictObject({ from: dateValue, to: dateValue }))
    .output(z.array(plannedGroup)),
  /** Exactly what a correction would change, session by session, and what it leaves alone; nothing is written. */
  previewCorrections: query('registers.correct', ['registers', 'people', 'calendar'], ['CODE_REFUSED', 'OUTSIDE_CALENDAR'])
    .input(
      z.strictObject({
        group: correctionGroup,
        from: dateValue,
        to: dateValue,
        sessions: z.array(sessionValue).min(1).max(2),
        mark: markWritten,
      }),
    )
    .output(z.strictObject({ changes: z.array(changedSession), left: z.array(leftAlone) })),
  /** Writes the chosen sessions of a preview as amended entries of one command: all or none. */
  correctMany: command(
    'registers.correct',
    ['registers', 'attendance'],
    ['DAY_CLOSED', 'CODE_REFUSED', 'MARK_CHANGED', 'REASON_NEEDED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR', 'REGISTER_NOT_OPEN'],
  )
    .input(
      z.strictObject({
        sessions: z
          .array(z.strictObject({ pupil: pupilId, date: dateValue, session: sessionValue, seen: commandId.nullable() }))
          .min(1)
          .max(correctedAtMost),
        mark: markWritten,
        reason: reasonText,
      }),
    )
    .output(z.strictObject({ command: commandId, corrected: z.number().int() })),
  /** The newest corrections, single and in bulk, and what undid them. */
  corrections: query('registers.correct', ['registers', 'people']).input(z.strictObject({})).output(z.array(correctionRow)),
  correction: query('registers.correct', ['registers', 'people', 'suspensions'])
    .input(z.strictObject({ command: commandId }))
    .output(
      z.strictObject({
        row: correctionRow,
        sessions: z.array(correctionSession),
        /** Suspensions whose marks these are: an undo puts the marks back and leaves each of them standing. */
        suspensions: z.array(suspensionBehind),
      }),
    ),
  /** Puts back what stood before as new amended entries, where nobody has written since; the rest is left and listed. */
  undoCorrection: command('registers.correct', ['registers', 'attendance', 'plans'], ['CORRECTION_NOT_UNDONE', 'REASON_NEEDED'])
    .input(z.strictObject({ command: commandId, reason: reasonText }))
    .output(
      z.strictObject({
        putBack: z.number().int(),
        left: z.array(correctionSession),
        /** Sessions to come of a closure that end with it. */
        plansEnded: z.number().int(),
      }),
    ),
  /** Registers not completed and sessions without a mark: defects to be put right, never counted as anything. */
  missingMarks: query('registers.read', ['registers', 'people', 'calendar'])
    .input(z.strictObject({ from: dateValue.optional(), to: dateValue.optional(), class: classId.optional() }))
    .output(
      z.strictObject({
        from: dateValue,
        to: dateValue,
        registers: z.number().int(),
        sessions: z.number().int(),
        /** The newest first; `more` says how many rows were left off. */
        rows: z.array(missingRow),
        more: z.number().int(),
      }),
    ),
  printMonth: query('registers.print', ['registers', 'people', 'calendar'], ['OUTSIDE_CALENDAR'])
    .input(z.strictObject({ class: classId, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }))
    .output(fileTicket),
  /** The marks of one day as CSV, for the daily sharing with the DfE. */
  dayMarks: query('registers.print', ['registers', 'people', 'calendar'], ['DAY_CLOSED', 'OUTSIDE_CALENDAR'])
    .input(z.strictObject({ on: dateValue }))
    .output(fileTicket),
  printAdmissions: query('registers.print', ['people'])
    .input(z.strictObject({ who: z.enum(['onRoll', 'left', 'everyone']) }))
    .output(fileTicket),
};
