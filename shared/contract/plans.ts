import { z } from 'zod';
import { command, query } from './procedure.ts';
import { classId, commandId, dateValue, pupilId, reasonText, sessionValue } from './values.ts';

/** Most sessions of one closure: both sessions of one day in a very large school. */
export const closedAtMost = 6000;

const yearGroups = z.array(z.string().max(10)).max(20);

export const closureValue = z.strictObject({
  date: dateValue,
  sessions: z.array(sessionValue).min(1).max(2),
  scope: z.discriminatedUnion('kind', [
    /** Unplanned, the whole school: Y4. */
    z.strictObject({ kind: z.literal('wholeSchool') }),
    /** Part of the school, no room elsewhere: Y3 for these classes and year groups. */
    z.strictObject({ kind: z.literal('part'), classes: z.array(classId).max(200), yearGroups }),
    /** Year groups that begin later than the others: Y7 with that nature. */
    z.strictObject({ kind: z.literal('staggered'), yearGroups }),
  ]),
});

const closedSession = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  className: z.string(),
  session: sessionValue,
  before: z.string().nullable(),
  seen: commandId.nullable(),
  /** The pupil was here, taught elsewhere or not due: written over only where a person ticks it. */
  stands: z.boolean(),
});

export const plansContract = {
  /** Every mark that a closure would change, and the sessions to come that would stand as planned; nothing is written. */
  previewClosure: query(
    'registers.plan',
    ['registers', 'people', 'calendar', 'plans'],
    ['CODE_REFUSED', 'DAY_CLOSED', 'OUTSIDE_CALENDAR'],
  )
    .input(closureValue)
    .output(
      z.strictObject({
        symbol: z.string(),
        changes: z.array(closedSession),
        /** Marks that say it already. */
        same: z.number().int(),
        /** Sessions that have not begun, with their pupils: they stand as planned. */
        ahead: z.array(z.strictObject({ session: sessionValue, pupils: z.number().int() })),
      }),
    ),
  /** Writes the chosen sessions as amended entries of one command, and the sessions to come as plans: all or none. */
  closeSessions: command(
    'registers.plan',
    ['registers', 'attendance', 'plans'],
    [
      'CODE_REFUSED',
      'DAY_CLOSED',
      'MARK_CHANGED',
      'NOT_ON_ROLL',
      'OUTSIDE_CALENDAR',
      'PLAN_REFUSED',
      'REASON_NEEDED',
      'REGISTER_NOT_OPEN',
    ],
  )
    .input(
      z.strictObject({
        closure: closureValue,
        sessions: z
          .array(z.strictObject({ pupil: pupilId, session: sessionValue, seen: commandId.nullable() }))
          .max(closedAtMost),
        reason: reasonText,
      }),
    )
    .output(z.strictObject({ command: commandId, written: z.number().int(), planned: z.number().int() })),
};
