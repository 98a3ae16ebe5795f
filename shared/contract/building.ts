import { z } from 'zod';
import { signOutReasons } from '../domain/registers/building/sign-out.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { contactId, dateValue, done, minuteOfDay, minutesLateValue, pupilId, sessionValue } from './values.ts';

const name = z.string().trim().max(200, 'This is longer than 200 characters.');

export const gateRow = z.strictObject({
  id: z.number().int(),
  pupil: pupilRow,
  session: sessionValue,
  minute: minuteOfDay,
  /** What stands in the register now; absent where somebody took it away. */
  symbol: z.string().optional(),
  minutesLate: minutesLateValue.optional(),
});

/** `present`: the register has the pupil in already, and nothing was written. */
export const gateAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signedIn'),
    knownName: z.string(),
    minute: minuteOfDay,
    symbol: z.enum(['L', 'U']),
    minutesLate: minutesLateValue,
    /** The code that stood there before, where there was one. */
    instead: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('present'), knownName: z.string(), symbol: z.string() }),
]);

export const placeValue = z.enum(['in', 'offSite', 'signedOut', 'notKnown', 'absent']);

export const firePupil = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  place: placeValue,
  /** Of a pupil not known or absent this afternoon: the morning's register had the pupil in. */
  inThisMorning: z.boolean(),
});

export const signOutRow = z.strictObject({
  id: z.number().int(),
  pupil: pupilRow,
  left: minuteOfDay,
  reason: z.enum(signOutReasons),
  /** Who collected; absent where the pupil left alone. */
  collectedBy: z.string().optional(),
  agreedBy: z.string().optional(),
  back: minuteOfDay.optional(),
  returned: minuteOfDay.optional(),
});

export const leftRow = z.strictObject({
  pupil: pupilRow,
  because: z.enum(['notBack', 'absentAfterNoon']),
  back: minuteOfDay.optional(),
  /** What the register says of the afternoon, where it says anything. */
  code: z.string().optional(),
});

export const buildingContract = {
  /** The gate of today: the session one would be signed in to, and who was signed in. */
  gate: query('gate.sign', ['building', 'registers', 'people', 'calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        date: dateValue,
        session: sessionValue.optional(),
        /** Why nobody can be signed in now, in words. */
        closedBecause: z.string().optional(),
        closes: minuteOfDay.optional(),
        rows: z.array(gateRow),
      }),
    ),
  /** Signs a pupil in now, as L or U by the session's closing time. `anyway` also where the register has the pupil in. */
  gateSignIn: command(
    'gate.sign',
    ['registers', 'attendance', 'building'],
    ['DAY_CLOSED', 'OUTSIDE_CALENDAR', 'REGISTER_NOT_OPEN', 'NOT_ON_ROLL', 'MARK_CHANGED', 'CODE_REFUSED'],
  )
    .input(z.strictObject({ pupil: pupilId, anyway: z.boolean().optional() }))
    .output(gateAnswer),
  /** Takes a signing-in back: the register says again what it said before, and both stay in the history. */
  gateUndo: command('gate.sign', ['registers', 'attendance', 'building'], ['MARK_CHANGED'])
    .input(z.strictObject({ id: z.number().int() }))
    .output(done),
  fireList: query('building.read', ['building', 'registers', 'people', 'calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        date: dateValue,
        minute: minuteOfDay,
        session: sessionValue.optional(),
        closedBecause: z.string().optional(),
        counts: z.record(placeValue, z.number().int()),
        classes: z.array(z.strictObject({ className: z.string(), taken: z.boolean(), pupils: z.array(firePupil) })),
      }),
    ),
  building: query('gate.sign', ['building', 'registers', 'people', 'calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        date: dateValue,
        minute: minuteOfDay,
        rows: z.array(signOutRow),
        /** Left after registration: each is to be looked for now. */
        left: z.array(leftRow),
      }),
    ),
  /** The contacts of a pupil: to whom it may be handed. Never why not. */
  collectors: query('gate.sign', ['building', 'people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(z.array(z.strictObject({ contact: contactId, name: z.string(), relationship: z.string(), allowed: z.boolean() }))),
  setCollector: command('people.change', ['building'])
    .input(z.strictObject({ contact: contactId, allowed: z.boolean() }))
    .output(done),
  signOut: command('gate.sign', ['building'], ['DAY_CLOSED', 'OUTSIDE_CALENDAR', 'NOT_ON_ROLL'])
    .input(
      z.strictObject({
        pupil: pupilId,
        left: minuteOfDay,
        reason: z.enum(signOutReasons),
        contact: contactId.optional(),
        collectedBy: name.optional(),
        agreedBy: name.optional(),
        back: minuteOfDay.optional(),
      }),
    )
    .output(done),
  signBackIn: command('gate.sign', ['building'])
    .input(z.strictObject({ id: z.number().int(), returned: minuteOfDay }))
    .output(done),
};
