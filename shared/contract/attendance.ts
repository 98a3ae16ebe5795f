import { z } from 'zod';
import { auditContract } from './audit.ts';
import { classPageContract } from './class-page.ts';
import { earlyWarningContract } from './early-warning.ts';
import { figuresContract } from './figures.ts';
import { pupilRow } from './people.ts';
import { query } from './procedure.ts';
import { targetsContract } from './targets.ts';
import { thresholdsContract } from './thresholds.ts';
import { classId, dateValue, pupilId, sessionValue } from './values.ts';

/** Integers only: percentages are made where they are shown, once. */
export const figures = z.strictObject({
  possible: z.number().int(),
  present: z.number().int(),
  authorised: z.number().int(),
  unauthorised: z.number().int(),
  byCode: z.record(z.string(), z.number().int()),
});

export const countedSession = z.strictObject({ date: dateValue, session: sessionValue, code: z.string() });

export const thresholdStatus = z.enum(['met', 'provisional', 'near']);

export const thresholdRow = z.strictObject({
  upn: z.string(),
  windowFrom: dateValue,
  windowTo: dateValue,
  weeks: z.number().int(),
  counted: z.number().int(),
  provisional: z.number().int(),
  status: thresholdStatus,
  sessions: z.array(countedSession),
});

/** `uncovered`: no rule of persistent and severe absence covers the day. */
export const absenceBand = z.enum(['severe', 'persistent', 'none', 'uncovered']);

const period = { from: dateValue, to: dateValue };

export const attendanceContract = {
  ...earlyWarningContract,
  ...classPageContract,
  ...thresholdsContract,
  ...figuresContract,
  ...auditContract,
  ...targetsContract,
  /** Figures of every pupil and the whole school between two days, both counted. */
  report: query('attendance.read', ['attendance', 'registers', 'people'])
    .input(z.strictObject(period))
    .output(
      z.strictObject({ ...period, school: figures, pupils: z.array(z.strictObject({ upn: z.string(), ...figures.shape })) }),
    ),
  thresholds: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'], ['OUTSIDE_CALENDAR'])
    .input(z.strictObject({ on: dateValue }))
    .output(z.strictObject({ on: dateValue, rows: z.array(thresholdRow) })),
  /** The watch list: thresholds on the day, and persistent and severe absence of the school year to it. */
  watch: query('attendance.read', ['attendance', 'registers', 'people', 'calendar', 'notices'], ['OUTSIDE_CALENDAR'])
    .input(z.strictObject({ on: dateValue }))
    .output(
      z.strictObject({
        on: dateValue,
        yearFrom: dateValue,
        windowFrom: dateValue.optional(),
        rule: z.strictObject({ sentence: z.string(), reference: z.string() }),
        school: figures,
        pupilsOnRoll: z.number().int(),
        persistent: z.number().int(),
        severe: z.number().int(),
        rows: z.array(
          z.strictObject({
            pupil: pupilRow,
            threshold: thresholdRow.optional(),
            year: figures,
            absence: absenceBand,
            /** Letters not yet ended about this pupil, in words: "draft", "issued 24 November 2026". */
            letters: z.array(z.string()),
          }),
        ),
      }),
    ),
  pupil: query('attendance.read', ['attendance', 'registers', 'people'])
    .input(z.strictObject({ pupil: pupilId, ...period }))
    .output(
      z.strictObject({
        pupil: pupilRow,
        ...period,
        figures,
        absence: absenceBand,
        minutesLate: z.number().int(),
        threshold: thresholdRow.optional(),
        /** Every session behind the figures, oldest first. */
        sessions: z.array(
          z.strictObject({
            ...countedSession.shape,
            class: z.enum(['present', 'educational', 'authorised', 'unauthorised', 'notPossible', 'notCollected']),
            meaning: z.string(),
            minutesLate: z.number().int().optional(),
            corrected: z.boolean(),
          }),
        ),
        /** Sessions of the calendar in the period without a mark: counted as nothing, listed as a defect. */
        unmarked: z.number().int(),
      }),
    ),
  classes: query('attendance.read', ['attendance', 'registers', 'people'])
    .input(z.strictObject(period))
    .output(
      z.strictObject({
        ...period,
        school: figures,
        classes: z.array(
          z.strictObject({ class: classId, name: z.string(), yearGroup: z.string(), pupils: z.number().int(), figures }),
        ),
      }),
    ),
};
