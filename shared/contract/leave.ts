import { z } from 'zod';
import { leaveOutcomes } from '../domain/leave/leave-decision.ts';
import { leaveKinds } from '../domain/leave/leave-kinds.ts';
import { letterMeans } from '../domain/leave/leave-letter.ts';
import { leaveSteps } from '../domain/leave/leave-step.ts';
import { leaveWithdrawers } from '../domain/leave/leave-withdrawal.ts';
import { welfareAnswers } from '../domain/leave/long-absence.ts';
import type { LeaveId } from '../lib/ids.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import {
  commandId,
  contactId,
  dateValue,
  done,
  fileTicket,
  instantValue,
  longText,
  pupilId,
  reasonText,
  sessionValue,
  shortText,
} from './values.ts';

export const leaveId = z.custom<LeaveId>((value) => Number.isSafeInteger(value) && (value as number) > 0);

export const leaveSpan = z.strictObject({
  from: dateValue,
  fromSession: sessionValue,
  to: dateValue,
  toSession: sessionValue,
});

const leaveRow = z.strictObject({
  id: leaveId,
  pupil: pupilRow,
  kind: z.enum(leaveKinds),
  kindTitle: z.string(),
  span: leaveSpan,
  /** School days that it touches, by the calendar. */
  schoolDays: z.number().int(),
  receivedOn: dateValue.optional(),
  /** Where nobody asked and nobody needs to: `asOfRight`; where somebody should have: `unasked`. */
  standing: z.enum(['toDecide', 'granted', 'part', 'refused', 'unasked', 'asOfRight', 'withdrawn']),
  stage: z.enum(['before', 'away', 'dueBack', 'overdue', 'back', 'notTaken', 'ended']),
  expectedOn: dateValue.optional(),
  returnedOn: dateValue.optional(),
});

const decision = z.strictObject({
  command: commandId,
  outcome: z.enum(leaveOutcomes),
  part: leaveSpan.optional(),
  reasons: z.string(),
  decidedOn: dateValue,
  decidedBy: z.string(),
  at: instantValue,
  changedBecause: z.string().optional(),
  current: z.boolean(),
});

const letter = z.strictObject({
  id: z.number().int(),
  contact: contactId,
  name: z.string(),
  outcome: z.enum(leaveOutcomes),
  means: z.enum(letterMeans),
  issuedOn: dateValue,
  /** Whether it tells the decision that stands now. */
  current: z.boolean(),
});

const sheet = z.strictObject({
  today: dateValue,
  leave: leaveRow,
  reason: z.string(),
  withdrawal: z
    .strictObject({ by: z.enum(leaveWithdrawers), on: dateValue, reason: z.string(), recordedBy: z.string(), at: instantValue })
    .optional(),
  /** What stands beside the register because of it, and would end with it. */
  plans: z.array(z.strictObject({ from: dateValue, to: dateValue, session: sessionValue.optional() })),
  recordedBy: z.string(),
  recordedAt: instantValue,
  applicant: z
    .strictObject({ id: contactId, name: z.string(), relationship: z.string(), livesWith: z.boolean().optional() })
    .optional(),
  /** Sessions of its days that the register says were taken without leave (G). */
  takenSessions: z.number().int(),
  /** What keeps this leave from being granted. */
  mayNotBeGranted: z.array(z.string()),
  decisions: z.array(decision),
  letters: z.strictObject({
    held: z.boolean(),
    recipients: z.array(
      z.strictObject({
        contact: contactId,
        name: z.string(),
        relationship: z.string(),
        careOfSchool: z.boolean(),
        /** Until the safeguarding lead names them; nobody is told why. */
        waits: z.boolean(),
      }),
    ),
    issued: z.array(letter),
  }),
  steps: z.array(
    z.strictObject({
      id: z.number().int(),
      kind: z.enum(leaveSteps),
      doneOn: dateValue,
      who: z.string(),
      outcome: z.string(),
    }),
  ),
  /** Days counted towards two grounds of deletion, for information. */
  grounds: z.array(
    z.strictObject({
      ground: z.enum(['h', 'i']),
      days: z.number().int(),
      of: z.number().int(),
      reference: z.string(),
      sentence: z.string(),
    }),
  ),
});

const proposal = z.strictObject({
  date: dateValue,
  session: sessionValue,
  before: z.string().nullable(),
  seen: commandId.nullable(),
  after: z.string(),
});

const welfareReply = z.strictObject({
  forcedMarriage: z.enum(welfareAnswers),
  mutilation: z.enum(welfareAnswers),
  abduction: z.enum(welfareAnswers),
  note: longText.optional(),
});

const one = z.strictObject({ leave: leaveId });
const made = ['leave', 'people', 'calendar', 'registers'] as const;

export const leaveContract = {
  /** Every leave, the latest first; or one pupil's. */
  list: query('leave.read', made)
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(leaveRow) })),
  sheet: query('leave.read', made).input(one).output(sheet),
  /** Writes an application down, or leave that was taken without asking. It decides nothing. */
  record: command('leave.record', ['leave', 'plans'], ['LEAVE_REFUSED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR'])
    .input(
      z.strictObject({
        pupil: pupilId,
        applicant: contactId.optional(),
        /** Absent where nobody asked. */
        receivedOn: dateValue.optional(),
        span: leaveSpan,
        kind: z.enum(leaveKinds),
        reason: longText,
        expectedOn: dateValue.optional(),
      }),
    )
    .output(one),
  /** Whether the child normally lives with the applicant, where the roll does not say it. */
  answerLivesWith: command('leave.record', ['leave'], ['LEAVE_REFUSED'])
    .input(one.extend({ livesWith: z.boolean() }))
    .output(done),
  /** The decision of the person authorised; a later one needs a reason and takes the place of the one that was seen. */
  decide: command('leave.decide', ['leave', 'plans', 'registers'], ['LEAVE_REFUSED', 'LEAVE_CHANGED', 'REASON_NEEDED'])
    .input(
      one.extend({
        outcome: z.enum(leaveOutcomes),
        part: leaveSpan.optional(),
        reasons: longText.min(3, 'Say the reasons in a few words.'),
        decidedOn: dateValue,
        seen: commandId.nullable(),
        changedBecause: reasonText.optional(),
      }),
    )
    .output(done),
  /** It will not be taken: its planned days end, and application, decision and letters stay in the file. */
  withdraw: command('leave.record', ['leave', 'plans', 'registers'], ['LEAVE_REFUSED', 'LEAVE_CHANGED', 'REASON_NEEDED'])
    .input(one.extend({ by: z.enum(leaveWithdrawers), on: dateValue, reason: reasonText, seen: commandId.nullable() }))
    .output(done),
  /** The letter as it would go out to one parent today. */
  previewLetter: query('leave.record', made, ['LEAVE_REFUSED'])
    .input(one.extend({ contact: contactId }))
    .output(fileTicket),
  /** Keeps the letter as it goes out. */
  issueLetter: command('leave.record', ['leave'], ['LEAVE_REFUSED'])
    .input(one.extend({ contact: contactId, means: z.enum(letterMeans), issuedOn: dateValue }))
    .output(z.strictObject({ letter: z.number().int() })),
  downloadLetter: query('leave.read', ['leave'], ['NO_PRINTER'])
    .input(z.strictObject({ letter: z.number().int().positive(), as: z.enum(['docx', 'pdf']) }))
    .output(fileTicket),
  /** What the register should say of sessions that have passed. */
  previewMarks: query('leave.record', made)
    .input(one)
    .output(
      z.strictObject({
        proposals: z.array(proposal),
        left: z.array(z.strictObject({ date: dateValue, session: sessionValue, because: z.string() })),
      }),
    ),
  writeMarks: command(
    'leave.record',
    ['leave', 'registers', 'attendance'],
    ['LEAVE_REFUSED', 'MARK_CHANGED', 'REASON_NEEDED', 'CODE_REFUSED', 'DAY_CLOSED', 'NOT_ON_ROLL', 'REGISTER_NOT_OPEN'],
  )
    .input(
      one.extend({
        sessions: z
          .array(z.strictObject({ date: dateValue, session: sessionValue, seen: commandId.nullable() }))
          .min(1)
          .max(400),
        reason: reasonText,
      }),
    )
    .output(z.strictObject({ written: z.number().int() })),
  addStep: command('leave.record', ['leave'], ['LEAVE_REFUSED'])
    .input(one.extend({ kind: z.enum(leaveSteps), doneOn: dateValue, who: shortText, outcome: reasonText }))
    .output(done),
  markReturned: command('leave.record', ['leave'], ['LEAVE_REFUSED'])
    .input(one.extend({ returnedOn: dateValue }))
    .output(done),
  /** Long absences that the safeguarding lead is asked about, those without an answer first. */
  welfare: query('care.welfareCheck', made)
    .input(z.strictObject({ leave: leaveId.optional() }))
    .output(
      z.strictObject({
        rows: z.array(
          z.strictObject({
            leave: leaveRow,
            answered: welfareReply.extend({ by: z.string(), at: instantValue }).optional(),
          }),
        ),
      }),
    ),
  answerWelfare: command('care.welfareCheck', ['leave'], ['LEAVE_REFUSED'])
    .input(one.extend({ answers: welfareReply }))
    .output(done),
};
