import { z } from 'zod';
import { countedSession } from './attendance.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { contactId, dateValue, done, fileTicket, instantValue, noticeId, pupilId, reasonText } from './values.ts';

/** The letter's life: nothing leaves the building before `issued`, and only a head takes it to `approved`. */
export const noticeState = z.enum(['draft', 'cleared', 'approved', 'issued', 'withdrawn']);

export const noticeRow = z.strictObject({
  id: noticeId,
  kind: z.literal('warning'),
  title: z.string(),
  pupil: pupilRow,
  recipient: z.string(),
  state: noticeState,
  /** Given when issued. */
  number: z.string().optional(),
  draftedOn: dateValue,
  issuedOn: dateValue.optional(),
  counted: z.number().int(),
  provisional: z.number().int(),
});

export const noticeStep = z.strictObject({
  what: z.string(),
  at: instantValue,
  by: z.string(),
  role: z.string(),
  reason: z.string().optional(),
});

export const noticeSheet = z.strictObject({
  notice: noticeRow,
  windowFrom: dateValue,
  windowTo: dateValue,
  /** Each session the letter rests on, as it stood when drafted; `now` differs where it was corrected since. */
  grounds: z.array(z.strictObject({ ...countedSession.shape, meaning: z.string(), provisional: z.boolean(), now: z.string() })),
  /** True where a ground was corrected since: the letter must be drafted anew. */
  stale: z.boolean(),
  reasons: z.array(z.string()),
  rule: z.strictObject({ sentence: z.string(), reference: z.string() }),
  recipientAddress: z.array(z.string()),
  monitoringSchoolDays: z.number().int(),
  monitoringTo: dateValue.optional(),
  steps: z.array(noticeStep),
  /** What may be done next by the person who asks, and if not, why. */
  next: z.array(
    z.strictObject({ act: z.enum(['clear', 'approve', 'issue', 'withdraw']), allowed: z.boolean(), because: z.string() }),
  ),
  documentSha256: z.string().optional(),
});

export const noticesContract = {
  list: query('notices.read', ['notices', 'people'])
    .input(z.strictObject({ state: noticeState.optional(), pupil: pupilId.optional() }))
    .output(z.array(noticeRow)),
  sheet: query('notices.read', ['notices', 'people', 'registers'])
    .input(z.strictObject({ notice: noticeId }))
    .output(noticeSheet),
  /** May a warning letter be written about this pupil today, to whom, and why or why not. */
  mayWarn: query('notices.read', ['notices', 'people', 'registers', 'attendance'])
    .input(z.strictObject({ pupil: pupilId, on: dateValue }))
    .output(
      z.strictObject({
        may: z.boolean(),
        reasons: z.array(z.string()),
        recipients: z.array(
          z.strictObject({
            contact: contactId,
            name: z.string(),
            relationship: z.string(),
            byDefault: z.boolean(),
            because: z.string(),
          }),
        ),
      }),
    ),
  /** One letter per parent and child. Without `recipients` they go to those the child lives with. */
  draftWarning: command('notices.draft', ['notices'], ['NOTICE_REFUSED', 'OUTSIDE_CALENDAR'])
    .input(
      z.strictObject({
        pupil: pupilId,
        on: dateValue,
        recipients: z
          .array(z.strictObject({ contact: contactId, reason: reasonText.optional() }))
          .max(20)
          .optional(),
        /** Help already given, offered or not taken up, in the words of the letter. */
        support: z
          .strictObject({
            given: z.array(z.string().max(300)).max(30),
            offered: z.array(z.string().max(300)).max(30),
            notTakenUp: z.array(z.string().max(300)).max(30),
          })
          .optional(),
      }),
    )
    .output(z.array(noticeRow)),
  /** The letter as it would leave: a Word file behind a ticket. */
  preview: query('notices.read', [])
    .input(z.strictObject({ notice: noticeId }))
    .output(fileTicket),
  /** The welfare check that every letter passes before a head sees it; a "not cleared" carries no reason outward. */
  clear: command('care.welfareCheck', ['notices'], ['NOTICE_STATE', 'NOTICE_REFUSED'])
    .input(z.strictObject({ notice: noticeId, answer: z.enum(['cleared', 'notCleared']) }))
    .output(done),
  approve: command('notices.approve', ['notices'], ['NOTICE_STATE', 'NOTICE_REFUSED', 'TEMPLATE_REFUSED'])
    .input(z.strictObject({ notice: noticeId }))
    .output(done),
  /** Numbers the letter, freezes the copy and its grounds. */
  issue: command('notices.draft', ['notices', 'exchange'], ['NOTICE_STATE', 'NOTICE_REFUSED', 'TEMPLATE_REFUSED'])
    .input(
      z.strictObject({
        notice: noticeId,
        issuedOn: dateValue,
        means: z.enum(['first-class post', 'by hand', 'e-mail agreed by the parent']),
      }),
    )
    .output(noticeRow),
  withdraw: command('notices.draft', ['notices'], ['NOTICE_STATE'])
    .input(z.strictObject({ notice: noticeId, reason: reasonText }))
    .output(done),
  download: query('notices.read', [], ['NO_PRINTER'])
    .input(z.strictObject({ notice: noticeId, as: z.enum(['docx', 'pdf']) }))
    .output(fileTicket),
};
