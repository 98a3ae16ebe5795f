import { z } from 'zod';
import { auditKinds } from '../domain/attendance/audit/audit-kinds.ts';
import { query } from './procedure.ts';
import { dateValue, pupilId, sessionValue } from './values.ts';

const period = { from: dateValue, to: dateValue };
const count = z.number().int();

/** Sessions of one code in this period, in the same weeks a year before, and in 100,000 national ones. */
const codeShare = z.strictObject({
  symbol: z.string(),
  title: z.string(),
  n: count,
  before: count,
  per100000: count.optional(),
});

export const auditFinding = z.strictObject({
  /** Names the finding within its period. */
  key: z.string(),
  kind: z.enum(auditKinds),
  sentence: z.string(),
  sessions: count,
});

export const auditContract = {
  /** What a head teacher may want to look at in the coding of a period. Each finding asks; none accuses. */
  audit: query('attendance.audit', ['attendance', 'registers', 'people', 'calendar', 'notices', 'returns'])
    .input(z.strictObject(period))
    .output(
      z.strictObject({
        ...period,
        /** Absent where no rules cover the last day: then nothing is said. */
        rules: z.strictObject({ reference: z.string(), verified: z.boolean() }).optional(),
        before: z.strictObject(period),
        possible: count,
        possibleBefore: count,
        /** What the national shares are and where they were published; absent where there are none for this phase. */
        national: z.strictObject({ label: z.string(), source: z.string() }).optional(),
        codes: z.array(codeShare),
        findings: z.array(auditFinding),
      }),
    ),
  /** The sessions behind one finding, the newest first, at most 500 of `total`. */
  auditSessions: query('attendance.audit', ['attendance', 'registers', 'people', 'calendar', 'notices', 'returns'])
    .input(z.strictObject({ ...period, key: z.string().min(1).max(100) }))
    .output(
      z.strictObject({
        total: count,
        rows: z.array(
          z.strictObject({
            pupil: pupilId,
            name: z.string(),
            className: z.string(),
            date: dateValue,
            session: sessionValue,
            code: z.string(),
            note: z.string().optional(),
          }),
        ),
      }),
    ),
};
