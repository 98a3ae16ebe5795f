import { z } from 'zod';
import { warningKinds } from '../domain/attendance/early-warning/warning-reason.ts';
import { pupilRow } from './people.ts';
import { query } from './procedure.ts';
import { dateValue, sessionValue } from './values.ts';

const sessions = z.array(z.strictObject({ date: dateValue, session: sessionValue, code: z.string() }));
const window = z.strictObject({ from: dateValue, to: dateValue, weeks: z.number().int() });
const share = { counted: z.number().int(), of: z.number().int() };

/** Why a pupil is worth a look, in words, with the whole numbers and the sessions behind them. */
const warningReason = z.strictObject({
  kind: z.enum(warningKinds),
  words: z.string(),
  ...share,
  before: z.strictObject(share).optional(),
  sessions,
  compared: sessions,
});

export const earlyWarningContract = {
  /** Pupils on the roll whose attendance is changing, by rules that anybody can check by hand. A person decides. */
  earlyWarning: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'], ['OUTSIDE_CALENDAR'])
    .input(z.strictObject({ on: dateValue }))
    .output(
      z.strictObject({
        on: dateValue,
        recent: window,
        past: window,
        /** The first school days after each of the latest holidays. */
        breaks: z.array(z.strictObject({ from: dateValue, to: dateValue })),
        rules: z.array(z.strictObject({ kind: z.enum(warningKinds), title: z.string(), sentence: z.string() })),
        reference: z.string(),
        pupilsOnRoll: z.number().int(),
        rows: z.array(z.strictObject({ pupil: pupilRow, reasons: z.array(warningReason).min(1) })),
      }),
    ),
};
