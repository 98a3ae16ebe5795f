import { z } from 'zod';
import { agreementMeans } from '../domain/registers/plans/plan-terms.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { commandId, contactId, dateValue, done, instantValue, pupilId, reasonText, sessionValue, shortText } from './values.ts';

const optionalText = z.string().trim().max(200, 'This is longer than 200 characters.').optional();

/** What was agreed for a plan; which of it a code needs is the rule's to say. */
export const planTermsValue = z.strictObject({
  provider: optionalText,
  /** The nature of K and B, the other school of D, the examinations of S. */
  detail: optionalText,
  /** A contact of the pupil, or the name of whoever else agreed. */
  agreedBy: z.union([z.strictObject({ contact: contactId }), z.strictObject({ name: shortText })]).optional(),
  agreedOn: dateValue.optional(),
  agreedHow: z.enum(agreementMeans).optional(),
  exceptional: z.string().trim().max(500, 'This is longer than 500 characters.').optional(),
  reviewOn: dateValue.optional(),
  forBehaviour: z.boolean().optional(),
});

export const newPlanValue = z.strictObject({
  pupil: pupilId,
  from: dateValue,
  to: dateValue,
  session: sessionValue.optional(),
  /** The sessions of each week as bits, Monday morning the lowest; absent where every day is meant. */
  slots: z.number().int().min(1).max(1023).optional(),
  symbol: z.string().max(2),
  note: shortText,
  terms: planTermsValue.optional(),
});

const planRefusals = ['CODE_REFUSED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR', 'PLAN_REFUSED'] as const;

/** Where a plan comes from; a leave is changed under Leave, a closure ends for all at once. */
export const planSourceValue = z.enum(['plan', 'leave']);

export const planRow = z.strictObject({
  plan: z.number().int(),
  /** To say when changing it what was seen. */
  seen: commandId,
  pupil: pupilRow,
  symbol: z.string(),
  title: z.string(),
  from: dateValue,
  to: dateValue,
  session: sessionValue.optional(),
  slots: z.number().int().optional(),
  note: z.string(),
  provider: z.string().optional(),
  detail: z.string().optional(),
  agreedBy: z.string().optional(),
  agreedOn: dateValue.optional(),
  agreedHow: z.enum(agreementMeans).optional(),
  exceptional: z.string().optional(),
  reviewOn: dateValue.optional(),
  review: z.enum(['none', 'later', 'due', 'overdue']),
  source: planSourceValue,
  by: z.string(),
});

const changed = { plan: z.number().int().positive(), seen: commandId, reason: reasonText };
const planMark = z.strictObject({ date: dateValue, session: sessionValue, symbol: z.string() });

export const pupilPlansContract = {
  planAbsence: command('registers.correct', ['registers', 'plans'], planRefusals).input(newPlanValue).output(done),
  /** Every plan that runs today or later, those whose review is due first, and the closures to come. */
  /** Every plan that stands, or those of one pupil. */
  plans: query('registers.plan', ['plans', 'people', 'calendar'])
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(
      z.strictObject({
        today: dateValue,
        rows: z.array(planRow),
        closures: z.array(
          z.strictObject({
            command: commandId,
            symbol: z.string(),
            date: dateValue,
            sessions: z.array(sessionValue),
            pupils: z.number().int(),
            note: z.string(),
            by: z.string(),
          }),
        ),
      }),
    ),
  /** What a plan said at each change, and the marks of its code that stand within its days. */
  planHistory: query('registers.plan', ['plans', 'registers'])
    .input(z.strictObject({ plan: z.number().int().positive() }))
    .output(
      z.strictObject({
        versions: z.array(
          z.strictObject({
            at: instantValue,
            by: z.string(),
            what: z.string(),
            reason: z.string().optional(),
            from: dateValue,
            to: dateValue,
            reviewOn: dateValue.optional(),
          }),
        ),
        marks: z.array(planMark),
      }),
    ),
  /** The plan means nothing from this day on. No mark changes; those of the plan's code from that day on are named. */
  endPlan: command('registers.plan', ['registers', 'plans'], ['PLAN_REFUSED', 'REASON_NEEDED'])
    .input(z.strictObject({ ...changed, from: dateValue }))
    .output(z.strictObject({ marks: z.array(planMark) })),
  /** The new plan takes the place of the old one from its own first day. */
  replacePlan: command('registers.plan', ['registers', 'plans'], [...planRefusals, 'REASON_NEEDED'])
    .input(z.strictObject({ ...changed, instead: newPlanValue }))
    .output(z.strictObject({ marks: z.array(planMark) })),
  /** That a plan was reviewed and goes on; what came of it is the reason. */
  reviewPlan: command('registers.plan', ['plans'], ['PLAN_REFUSED', 'REASON_NEEDED'])
    .input(z.strictObject({ ...changed, next: dateValue }))
    .output(done),
  /** Ends a closure that was planned, for everybody. */
  endClosure: command('registers.plan', ['registers', 'plans'], ['PLAN_REFUSED', 'REASON_NEEDED'])
    .input(z.strictObject({ command: commandId, reason: reasonText }))
    .output(z.strictObject({ ended: z.number().int() })),
};
