import { z } from 'zod';
import { attemptMeans, attemptOutcomes } from '../domain/registers/contact-attempt.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { commandId, contactId, dateValue, done, instantValue, pupilId, reasonText, sessionValue } from './values.ts';

export const attemptSaid = z.string().trim().max(500, 'This is longer than 500 characters.');

export const attemptRow = z.strictObject({
  id: z.number().int(),
  date: dateValue,
  session: sessionValue.optional(),
  contact: z.string().optional(),
  means: z.enum(attemptMeans),
  outcome: z.enum(attemptOutcomes),
  said: z.string().optional(),
  seenChild: z.boolean(),
  at: instantValue,
  by: z.string(),
  /** Taken back as wrong, with the reason; it counts for nothing and stays to be read. */
  withdrawn: z.string().optional(),
});

/** Somebody to ring: name and numbers, never an address. */
export const callContact = z.strictObject({
  id: contactId,
  order: z.number().int(),
  name: z.string(),
  relationship: z.string(),
  phones: z.array(z.string()),
  /** Whether this contact was tried about the absence. */
  tried: z.boolean(),
});

/** Whom to tell of this absence the same day: a name and a number, never who that is or why (practice rule 4). */
export const tellToday = z.strictObject({
  mark: z.number().int(),
  name: z.string(),
  phone: z.string().optional(),
  told: z.boolean(),
});

export const unexplainedStatus = z.enum(['open', 'dueToday', 'overdue', 'unknown']);

export const unexplainedSession = z.strictObject({
  date: dateValue,
  session: sessionValue,
  /** The command of the N, to say when closing it what was seen. */
  command: commandId,
  status: unexplainedStatus,
  deadline: dateValue.optional(),
  mayBecomeO: z.boolean(),
  /** Why it may not, each in a sentence. */
  because: z.array(z.string()),
});

export const seenStepValue = z.enum(['leadNow', 'ring', 'tellLead', 'visit']);

/** One pupil's unexplained absence over days that follow each other. */
export const unexplainedRow = z.strictObject({
  pupil: pupilRow,
  from: dateValue,
  to: dateValue,
  sessions: z.array(unexplainedSession),
  /** Of the most pressing session, with its deadline. */
  status: unexplainedStatus,
  deadline: dateValue.optional(),
  /** To be rung before the others; never says why. */
  ringFirst: z.boolean(),
  contacts: z.array(callContact),
  /** Names of contacts that nobody rings; they are not among `contacts`. */
  doNotRing: z.array(z.string()),
  tellToday: z.array(tellToday),
  attempts: z.array(attemptRow),
  /** School days since a member of staff saw the child; absent where it was seen or its absence confirmed. */
  daysSinceSeen: z.number().int().optional(),
});

/** One pupil still to be seen. Without numbers and names of the family: those who follow it up are not all who ring. */
export const notYetSeenRow = z.strictObject({
  pupil: pupilRow,
  since: dateValue,
  latest: dateValue,
  lastSeen: dateValue.optional(),
  days: z.number().int(),
  attempts: z.number().int(),
  step: seenStepValue,
});

export const unexplainedContract = {
  /** Every N with its deadline and whom to ring, the most pressing first. It tells numbers, so it needs the office's right. */
  unexplained: query('registers.correct', ['registers', 'people', 'calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        today: dateValue,
        rows: z.array(unexplainedRow),
        /** Sessions, as the rows have them. */
        counts: z.strictObject({ overdue: z.number().int(), dueToday: z.number().int(), open: z.number().int() }),
      }),
    ),
  notYetSeen: query('attendance.read', ['registers', 'people', 'calendar'])
    .input(z.strictObject({}))
    .output(z.array(notYetSeenRow)),
  /** Records one try; it stays as it was written. */
  recordAttempt: command('attempts.record', ['registers'], ['NOT_ON_ROLL'])
    .input(
      z.strictObject({
        pupil: pupilId,
        /** The day of the absence that was asked about. */
        date: dateValue,
        session: sessionValue.optional(),
        contact: contactId.optional(),
        means: z.enum(attemptMeans),
        outcome: z.enum(attemptOutcomes),
        said: attemptSaid.optional(),
        seenChild: z.boolean(),
      }),
    )
    .output(done),
  /** Takes back a try that was recorded wrongly: it ends with its reason and stays in the history. */
  withdrawAttempt: command('attempts.record', ['registers'], ['REASON_NEEDED'])
    .input(z.strictObject({ attempt: z.number().int().positive(), reason: reasonText }))
    .output(done),
  /** That the one who is to be told of a pupil's absence on a day was told. */
  recordTold: command('registers.correct', ['registers'], ['NOT_ON_ROLL'])
    .input(z.strictObject({ pupil: pupilId, date: dateValue, mark: z.number().int().positive() }))
    .output(done),
  /** Writes O over these overdue N as corrections of one command: all or none. Undone by correcting back. */
  closeUnexplained: command(
    'registers.correct',
    ['registers', 'attendance'],
    ['N_NOT_CLOSED', 'MARK_CHANGED', 'REASON_NEEDED', 'NOT_ON_ROLL'],
  )
    .input(
      z.strictObject({
        sessions: z
          .array(z.strictObject({ pupil: pupilId, date: dateValue, session: sessionValue, seen: commandId }))
          .min(1)
          .max(500),
        reason: reasonText,
      }),
    )
    .output(z.strictObject({ closed: z.number().int() })),
};
