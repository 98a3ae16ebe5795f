// All that a Penalty Notice Warning Letter may contain. It is strict: what has no place here (the other parent, brothers and
// sisters, a second address, a rate) cannot reach the letter.
import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

const line = z.string().trim().min(1).max(200);
const paragraph = z.string().trim().min(1).max(500);
const date = z.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value) !== undefined, 'not a date');
const address = z.array(line).min(1).max(7);
const session = <Symbol extends string>(symbols: readonly [Symbol, ...Symbol[]]) =>
  z.array(z.strictObject({ date, session: z.enum(['AM', 'PM']), symbol: z.enum(symbols), meaning: line }).readonly()).readonly();
const sum = z.strictObject({ pounds: z.int().min(1), withinDays: z.int().min(1) }).readonly();

export const warningNoticeSchema = z
  .strictObject({
    /** A draft says so at its top and has no number yet. */
    stage: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('draft') }),
      z.strictObject({ kind: z.literal('approved'), reference: z.string().regex(/^[A-Z]{2,6}\/\d{4}-\d{2}\/\d{4,6}$/) }),
    ]),
    date,
    school: z.strictObject({ name: line, addressLines: address, phone: line, email: z.email() }),
    recipient: z.strictObject({
      /** Title and name. */
      name: line,
      address: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('own'), lines: address }),
        z.strictObject({ kind: z.literal('careOfSchool') }),
      ]),
    }),
    pupil: z.strictObject({ legalName: line, firstName: line, yearGroup: line }),
    window: z.strictObject({ from: date, to: date, schoolWeeks: z.int().min(1).max(10) }),
    /** The unauthorised sessions; those whose reason is not known yet stand apart. */
    sessions: session(['G', 'O', 'U']),
    provisionalSessions: session(['N']),
    /** The last day for saying that a mark is wrong. */
    queryBy: date,
    monitoring: z.strictObject({ schoolDays: z.int().min(1), until: date }),
    help: z.strictObject({ who: line, phone: line, email: z.email(), adjustments: paragraph }),
    support: z.strictObject({
      /** Who looked in the records: an empty list is printed only because this person found none. */
      checkedBy: line,
      given: z.array(paragraph).readonly(),
      offered: z.array(paragraph).readonly(),
      notTakenUp: z.array(paragraph).readonly(),
    }),
    penalty: z.strictObject({
      firstLower: sum,
      firstFull: sum,
      second: sum,
      limit: z.strictObject({ notices: z.literal(2), years: z.literal(3) }),
    }),
    authority: z.strictObject({ name: line, team: line, decides: z.boolean() }),
    /** Set where the authority's policy is only an example. */
    exampleSentence: paragraph.nullable(),
    signatory: z.strictObject({ name: line, role: line }),
  })
  .readonly()
  .refine((model) => model.sessions.length + model.provisionalSessions.length > 0, 'a letter without a session')
  .refine((model) => [...model.sessions, ...model.provisionalSessions].every((one) => isInside(one.date, model.window)), {
    message: 'a session outside the school weeks of the letter',
  })
  .refine((model) => model.window.to <= model.date, 'the school weeks end after the letter')
  .refine(
    (model) => model.queryBy > model.date && model.monitoring.until > model.date,
    'a last day that is not after the letter',
  );

export type WarningNotice = z.output<typeof warningNoticeSchema>;
export type WarningNoticeSession = WarningNotice['sessions'][number] | WarningNotice['provisionalSessions'][number];

function isInside(day: PlainDate, window: { readonly from: PlainDate; readonly to: PlainDate }): boolean {
  return window.from <= day && day <= window.to;
}
