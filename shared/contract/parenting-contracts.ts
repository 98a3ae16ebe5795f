import { z } from 'zod';
import { reviewDecisionIds } from '../domain/contracts/contract-review.ts';
import { contractStates, outcomes, versionStates } from '../domain/contracts/contract-state.ts';
import { measureIds } from '../domain/contracts/requirement.ts';
import type { ContractId } from '../lib/ids.ts';
import { attemptInput, attemptRow, meetingId } from './meetings.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { commandId, contactId, dateValue, done, fileTicket, longText, pupilId, reasonText, uploadedFile } from './values.ts';

export const contractId = z.custom<ContractId>((value) => Number.isSafeInteger(value) && (value as number) > 0);

/** Lengths are bounded here; what the words must say is the domain's, and it names the field. */
const words = z.string().trim().max(1000, 'This is longer than 1,000 characters.');
const terms = z.strictObject({
  requirements: z.array(z.strictObject({ text: words, by: words, measure: z.enum(measureIds) })).max(20),
  support: z.array(z.strictObject({ who: words, what: words, from: dateValue })).max(20),
  from: dateValue,
  to: dateValue,
  reviews: z.array(dateValue).max(20),
  voice: longText,
  statements: z.strictObject({ parents: words, school: words }),
});
const draft = z.strictObject({ pupil: pupilId, meeting: meetingId.optional(), parents: z.array(contactId).max(8), terms });

const next = z.strictObject({ on: dateValue, isEnd: z.boolean(), standing: z.enum(['past', 'due', 'later']) });
const contractRow = z.strictObject({
  id: contractId,
  pupil: pupilRow,
  state: z.enum(contractStates),
  parents: z.array(z.string()),
  from: dateValue,
  to: dateValue,
  next: next.optional(),
  /** Where a variation waits beside the version that holds. */
  variation: z.enum(versionStates).optional(),
});

const party = z.strictObject({
  id: z.number().int(),
  side: z.enum(['parent', 'school']),
  contact: contactId.optional(),
  name: z.string(),
  answer: z.enum(['signed', 'refused']).optional(),
  on: dateValue.optional(),
  how: z.enum(['paper', 'room']).optional(),
  because: z.string().optional(),
});

const version = z.strictObject({
  id: z.number().int(),
  seen: commandId,
  number: z.number().int(),
  state: z.enum(versionStates),
  inForce: z.boolean(),
  madeOn: dateValue,
  meeting: meetingId.optional(),
  terms,
  advice: z.array(z.string()),
  approved: z.strictObject({ on: dateValue, by: z.string() }).optional(),
  closed: z.strictObject({ on: dateValue, because: z.string() }).optional(),
  parties: z.array(party),
});

const span = z.strictObject({
  from: dateValue,
  to: dateValue,
  possible: z.number().int(),
  absent: z.number().int(),
  unauthorised: z.number().int(),
  late: z.number().int(),
});
const figures = z.strictObject({ before: span, during: span.optional(), after: span.optional() });
const finding = z.strictObject({ kept: z.boolean(), evidence: words });
const findings = { requirements: z.array(finding).max(20), support: z.array(finding).max(20) };

const review = z.strictObject({
  id: z.number().int(),
  version: z.number().int(),
  heldOn: dateValue,
  plannedOn: dateValue.optional(),
  present: z.array(z.string()),
  away: z.array(z.string()),
  ...findings,
  figures,
  decision: z.enum(reviewDecisionIds),
  reasons: z.string(),
  by: z.string().optional(),
});

const weeks = z.array(z.strictObject({ monday: dateValue, possible: z.number().int(), absent: z.number().int() }));

const sheet = z.strictObject({
  today: dateValue,
  contract: contractRow,
  ended: z.strictObject({ outcome: z.enum(outcomes), on: dateValue, because: z.string() }).optional(),
  versions: z.array(version),
  reviews: z.array(review),
  attempts: z.array(attemptRow),
  attachments: z.array(
    z.strictObject({ id: z.number().int(), fileName: z.string(), bytes: z.number().int(), sha256: z.string() }),
  ),
  /** Before, during and after as the register says now, with the weeks behind it. */
  attendance: z.strictObject({ figures, weeks }).optional(),
  /** For whoever approves, and nobody else: views are to be written down first. */
  viewsNeeded: z.boolean(),
});

const problem = z.strictObject({ field: z.string(), message: z.string() });
const one = z.strictObject({ contract: contractId });
const versionSeen = one.extend({ version: z.number().int(), seen: commandId });
const refusals = ['CONTRACT_REFUSED', 'CONTRACT_CHANGED'] as const;
const touched = ['cases'] as const;
const made = ['cases', 'people', 'attendance', 'registers'] as const;

/** Parenting contracts for attendance (Anti-social Behaviour Act 2003 s.19). No result of one changes anything else. */
export const contractsContract = {
  list: query('cases.read', made)
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(contractRow) })),
  sheet: query('cases.read', made).input(one).output(sheet),
  /** What a new contract can rest on: the meetings held about this pupil, and which parent took part. */
  prepare: query('cases.work', made)
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        today: dateValue,
        pupil: pupilRow,
        meetings: z.array(
          z.strictObject({
            id: meetingId,
            on: dateValue,
            place: z.string(),
            parents: z.array(z.strictObject({ contact: contactId, name: z.string(), came: z.boolean() })),
          }),
        ),
        running: contractId.optional(),
      }),
    ),
  /** Everything that would refuse this draft, and advice beside it. Writes nothing. */
  check: query('cases.work', made)
    .input(draft.extend({ of: contractId.optional() }))
    .output(z.strictObject({ problems: z.array(problem), advice: z.array(z.string()) })),
  create: command('cases.work', touched, refusals).input(draft).output(one),
  /** A variation that a review decided on: a new version, which holds once everybody has signed it. */
  vary: command('cases.work', touched, refusals)
    .input(one.extend({ parents: z.array(contactId).max(8), terms }))
    .output(one),
  change: command('cases.work', touched, refusals)
    .input(versionSeen.extend({ parents: z.array(contactId).max(8), terms }))
    .output(done),
  /** The head teacher's yes: from here it is offered, and the copy for signature is kept. */
  approve: command('contracts.approve', touched, refusals)
    .input(versionSeen.extend({ views: z.strictObject({ virtualSchool: longText, socialWorker: longText }).optional() }))
    .output(done),
  decline: command('contracts.approve', touched, refusals).input(versionSeen).output(done),
  sign: command('cases.work', touched, refusals)
    .input(versionSeen.extend({ party: z.number().int(), on: dateValue, how: z.enum(['paper', 'room']) }))
    .output(done),
  refuse: command('cases.work', touched, refusals)
    .input(versionSeen.extend({ party: z.number().int(), on: dateValue, because: reasonText }))
    .output(done),
  /** Offered, and never answered. */
  lapse: command('cases.work', touched, refusals)
    .input(versionSeen.extend({ because: reasonText }))
    .output(done),
  attempt: command('cases.work', touched, refusals).input(one.extend(attemptInput)).output(done),
  /** A scan of the signed copy, kept with its SHA-256. */
  attach: command('cases.work', touched, [...refusals, 'FILE_REFUSED'])
    .input(one.extend({ files: z.array(uploadedFile).min(1).max(10) }))
    .output(done),
  attachment: query('cases.read', touched)
    .input(z.strictObject({ attachment: z.number().int() }))
    .output(fileTicket),
  /** The copy for signature as the head approved it. */
  file: query('cases.read', touched, refusals)
    .input(z.strictObject({ version: z.number().int(), contract: contractId }))
    .output(fileTicket),
  /** What a review held on that day would look at. */
  reviewFigures: query('cases.work', made, refusals)
    .input(one.extend({ heldOn: dateValue }))
    .output(z.strictObject({ figures, weeks })),
  review: command('cases.work', touched, refusals)
    .input(
      one.extend({
        seen: commandId,
        heldOn: dateValue,
        plannedOn: dateValue.optional(),
        present: z.array(z.number().int()).max(10),
        others: z.string().trim().max(200),
        ...findings,
        decision: z.enum(reviewDecisionIds),
        reasons: longText,
      }),
    )
    .output(done),
  reviewFile: query('cases.read', touched, refusals)
    .input(one.extend({ review: z.number().int() }))
    .output(fileTicket),
};
