import { z } from 'zod';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { parsePlainDate } from '#shared/lib/plain-date.ts';
import { otherParentsRules } from '../letters/letter-recipients.ts';
import { registerCodes } from '../registers/codes.ts';

const line = z.string().trim().min(1).max(200);
const sentence = z.string().trim().min(1).max(500);
const date = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date of the form YYYY-MM-DD')
  .transform((text) => text as PlainDate);

const ownThreshold = z
  .strictObject({
    sessions: z.int().min(1).max(200),
    near: z.int().min(1).max(200),
    /** Either so many rolling school weeks, or the term. */
    weeks: z.int().min(1).max(39).optional(),
    term: z.literal(true).optional(),
    codes: z.array(z.string().refine(isUnauthorised, 'not a code of unauthorised absence')).min(1),
  })
  .refine((own) => (own.weeks === undefined) !== (own.term === undefined), 'either weeks or the term')
  .refine((own) => own.near <= own.sessions, { path: ['near'], message: 'near begins at the threshold or before it' });

/** Of the codes in force since there is a national threshold; before, every authority had its own. */
function isUnauthorised(code: string): boolean {
  return registerCodes.some((row) => row.symbol === code && row.class === 'unauthorised' && row.to === undefined);
}

/**
 * What a local authority decides for itself about warning letters and penalties. The law's own numbers are not here:
 * they are dated tables. Unknown keys are refused, so that a misspelt choice is not a silent default.
 */
export const policySchema = z
  .strictObject({
    laCode: z.string().regex(/^\d{3}$/, 'three digits'),
    laName: line,
    from: date,
    to: date.optional(),
    /** The authority's own document that says so: its code of conduct and the date of it. */
    reference: line,
    /** True for a policy that no authority has made: letters and screens then say so with `exampleSentence`. */
    example: z.boolean(),
    exampleSentence: sentence.optional(),
    team: z.strictObject({ name: line, addressLines: z.array(line).min(1).max(6), phone: line, email: z.email() }),
    warningLetter: z.strictObject({
      kept: z.boolean(),
      issuedBy: z.enum(['school', 'la']),
      /** The authority must state it: there is no national period. */
      monitoringSchoolDays: z.int().min(1).max(60),
      /** School days within which a parent can say that a mark is wrong. */
      queryDeadlineSchoolDays: z.int().min(1).max(30),
    }),
    /** A threshold of the authority's own, beside the national one; most keep none. */
    threshold: ownThreshold.optional(),
    /** To whom ordinary letters go besides the parents with whom the child lives; `with-reason` where nothing is said. */
    letters: z.strictObject({ otherParents: z.enum(otherParentsRules) }).optional(),
    penaltyDecidedBy: z.enum(['la', 'school']),
    help: z.strictObject({ who: line, phone: line, email: z.email(), adjustments: sentence }),
  })
  .refine((policy) => !policy.example || policy.exampleSentence !== undefined, {
    path: ['exampleSentence'],
    message: 'an example policy must say that it is one',
  });

export type Policy = z.output<typeof policySchema>;

/** Whether `policy` speaks for the day `on`. */
export function policyCovers(policy: Policy, on: PlainDate): boolean {
  return policy.from <= on && (policy.to === undefined || on <= policy.to);
}
