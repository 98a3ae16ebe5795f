import { z } from 'zod';
import { expectedStandings } from '../domain/registers/plans/expected-elsewhere.ts';
import { command, query } from './procedure.ts';
import { commandId, dateValue, minuteOfDay, pupilId, sessionValue, shortText } from './values.ts';

export const expectedPupil = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  className: z.string(),
  standing: z.enum(expectedStandings),
  /** What the register says; null where it says nothing. */
  mark: z.string().nullable(),
  seen: commandId.nullable(),
  /** The detail that the mark will carry; absent where the plan names none. */
  detail: z.string().optional(),
  /** The code asks for a detail that the plan does not name. */
  detailNeeded: z.boolean(),
  said: z.strictObject({ arrived: z.boolean(), by: z.string(), on: dateValue, minute: minuteOfDay }).optional(),
});

/** Those expected at one place in one session: one call tells of them all. */
export const expectedGroup = z.strictObject({
  session: sessionValue,
  symbol: z.string(),
  title: z.string(),
  /** Whoever teaches or leads there; absent where the plan names nobody. */
  provider: z.string().optional(),
  confirmedBy: z.string(),
  note: z.string(),
  pupils: z.array(expectedPupil),
});

const expectedPlace = { pupil: pupilId, session: sessionValue, seen: commandId.nullable() };
const refusals = ['PLAN_REFUSED', 'CODE_REFUSED', 'DAY_CLOSED', 'OUTSIDE_CALENDAR', 'MARK_CHANGED', 'NOT_ON_ROLL'] as const;

export const expectedContract = {
  /** Who is expected elsewhere on a day, by place; today where no day is named. */
  expected: query('registers.correct', ['registers', 'plans', 'people', 'calendar'], ['OUTSIDE_CALENDAR'])
    .input(z.strictObject({ date: dateValue.optional() }))
    .output(
      z.strictObject({
        today: dateValue,
        date: dateValue,
        /** The minute of the day at school, to begin with as the time of the call. */
        now: minuteOfDay,
        closedBecause: z.string().optional(),
        groups: z.array(expectedGroup),
        counts: z.strictObject({ overdue: z.number().int(), awaited: z.number().int(), confirmed: z.number().int() }),
      }),
    ),
  /** What was said about several pupils: who came gets the code of the plan, who did not gets N. All or none. */
  sayExpected: command('registers.correct', ['registers', 'attendance', 'plans'], [...refusals, 'REGISTER_NOT_OPEN'])
    .input(
      z.strictObject({
        date: dateValue,
        arrived: z.boolean(),
        sessions: z
          .array(z.strictObject({ ...expectedPlace, detail: z.string().trim().max(200).optional() }))
          .min(1)
          .max(500),
        saidBy: shortText,
        saidOn: dateValue,
        saidAt: minuteOfDay,
      }),
    )
    .output(z.strictObject({ written: z.number().int(), said: z.number().int() })),
  /** Writes N where the register has closed and nobody confirmed. A person presses it; nothing does it by itself. */
  closeExpected: command('registers.correct', ['registers', 'attendance', 'plans'], [...refusals, 'REGISTER_NOT_OPEN'])
    .input(z.strictObject({ date: dateValue, sessions: z.array(z.strictObject(expectedPlace)).min(1).max(500) }))
    .output(z.strictObject({ written: z.number().int() })),
};
