import { z } from 'zod';
import { thresholdKinds } from '../domain/attendance/thresholds/threshold-kind.ts';
import { pupilRow } from './people.ts';
import { query } from './procedure.ts';
import { dateValue, sessionValue } from './values.ts';

const sessions = z.array(z.strictObject({ date: dateValue, session: sessionValue, code: z.string() }));

/** A pupil at or near one threshold, with the sessions that make it so. */
const kindRow = z.strictObject({
  pupil: pupilRow,
  status: z.enum(['met', 'provisional', 'near']),
  measure: z.string(),
  words: z.string(),
  counted: z.number().int(),
  provisional: z.number().int(),
  from: dateValue,
  to: dateValue,
  metOn: dateValue.optional(),
  due: z.strictObject({ on: dateValue, what: z.enum(['decision', 'return']) }).optional(),
  sessions,
});

export const thresholdsContract = {
  /**
   * Who on the roll is at or near each threshold on a day. A threshold that no rule, policy or term covers on that day says
   * so in `notCovered` and has neither rule nor rows.
   */
  allThresholds: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'])
    .input(z.strictObject({ on: dateValue }))
    .output(
      z.strictObject({
        on: dateValue,
        kinds: z.array(
          z.strictObject({
            kind: z.enum(thresholdKinds),
            rule: z.strictObject({ sentence: z.string(), reference: z.string() }).optional(),
            notCovered: z.string().optional(),
            rows: z.array(kindRow),
          }),
        ),
      }),
    ),
};
