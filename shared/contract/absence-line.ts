import { z } from 'zod';
import { mostSessionsAway } from '../domain/registers/absence-line/call-span.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import {
  commandId,
  contactId,
  dateValue,
  done,
  instantValue,
  minuteOfDay,
  pupilId,
  reasonText,
  sessionValue,
  shortText,
} from './values.ts';

const sessionAt = z.strictObject({ date: dateValue, session: sessionValue });

/** Who rang: a contact of the first pupil, or somebody else with a name and what they are to the child. */
const caller = z.union([z.strictObject({ contact: contactId }), z.strictObject({ name: shortText, known: shortText })]);

/** What a call says, as far as it decides what is written. */
const saidOfCall = {
  from: sessionAt,
  /** Sessions away, two a school day; left out with `back` where nobody knows for how long. */
  away: z.number().int().min(1).max(mostSessionsAway).optional(),
  /** The first session back, instead of `away`. */
  back: sessionAt.optional(),
  symbol: z.string().min(1).max(2),
  /** Where the code asks for what it was. */
  detail: z.string().trim().max(200).optional(),
  caller: caller.optional(),
};

const pupils = z.array(pupilId).min(1).max(8);

export const callEffectValue = z.enum(['correct', 'plan', 'conflict', 'nothing']);

const effectRow = z.strictObject({
  ...sessionAt.shape,
  /** What the register says; absent where it says nothing. */
  before: z.string().optional(),
  seen: commandId.nullable(),
  does: callEffectValue,
  /** Why nothing is written, in a sentence. */
  because: z.string().optional(),
});

const pupilEffects = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  /** The newest entry of this pupil, so that a second window notices the first. */
  lastCall: z.number().int().nullable(),
  sessions: z.array(effectRow),
});

export const returnStandingValue = z.enum(['notKnown', 'away', 'due', 'back', 'notBack']);

export const absenceCallRow = z.strictObject({
  id: z.number().int(),
  pupil: pupilRow,
  caller: z.string(),
  known: z.string(),
  said: z.string(),
  symbol: z.string(),
  from: sessionAt,
  back: sessionAt.optional(),
  /** Whether the child is back; absent where a later call speaks instead, or this one was taken back. */
  standing: returnStandingValue.optional(),
  takenOn: dateValue,
  minute: minuteOfDay,
  by: z.string(),
  withdrawn: z.strictObject({ because: z.string(), by: z.string(), at: instantValue }).optional(),
});

export const absenceLineContract = {
  /** The calls of a day, or all of a pupil, the newest first; and whoever is not back as was said, of any day. */
  absenceCalls: query('registers.correct', ['registers', 'people', 'calendar'])
    .input(z.strictObject({ day: dateValue.optional(), pupil: pupilId.optional() }))
    .output(
      z.strictObject({
        today: dateValue,
        /** The session of today that began last, or the first one. */
        session: sessionValue,
        rows: z.array(absenceCallRow),
        notBack: z.array(absenceCallRow),
      }),
    ),
  /** Who may be ringing about a pupil, and for which brothers and sisters besides. Neither numbers nor addresses. */
  absenceCallers: query('registers.correct', ['people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        contacts: z.array(
          z.strictObject({
            contact: contactId,
            name: z.string(),
            relationship: z.string(),
            /** Nobody rings this contact; never says why. */
            doNotRing: z.boolean(),
          }),
        ),
        family: z.array(pupilRow),
      }),
    ),
  /** What a call would write, session by session. It writes nothing. */
  previewAbsenceCall: query('registers.correct', ['registers', 'people', 'calendar'], ['NOT_ON_ROLL'])
    .input(z.strictObject({ pupils, ...saidOfCall }))
    .output(
      z.strictObject({
        back: sessionAt.optional(),
        /** Why it cannot be kept so, each in a sentence. */
        refusals: z.array(z.string()),
        pupils: z.array(pupilEffects),
      }),
    ),
  /** Keeps a call and does what its preview said, in one command; what conflicts is left and answered in words. */
  takeAbsenceCall: command(
    'registers.correct',
    ['registers', 'attendance'],
    ['LINE_REFUSED', 'LINE_CHANGED', 'CODE_REFUSED', 'MARK_CHANGED', 'NOT_ON_ROLL', 'PLAN_REFUSED', 'OUTSIDE_CALENDAR'],
  )
    .input(
      z.strictObject({
        pupils: z
          .array(
            z.strictObject({
              pupil: pupilId,
              lastCall: z.number().int().nullable(),
              sessions: z.array(z.strictObject({ ...sessionAt.shape, seen: commandId.nullable() })).max(mostSessionsAway),
            }),
          )
          .min(1)
          .max(8),
        ...saidOfCall,
        caller,
        said: z.string().trim().min(1, 'Write down in one line what was said.').max(300, 'This is longer than 300 characters.'),
      }),
    )
    .output(
      z.strictObject({
        corrected: z.number().int(),
        planned: z.number().int(),
        /** What was not written and why, a sentence each. */
        left: z.array(z.string()),
      }),
    ),
  /** Takes an entry back: it stays to be read with the reason. The marks are not changed; plans and the try it recorded end. */
  withdrawAbsenceCall: command('registers.correct', ['registers'], ['REASON_NEEDED', 'LINE_CHANGED'])
    .input(z.strictObject({ id: z.number().int().positive(), reason: reasonText }))
    .output(done),
};
