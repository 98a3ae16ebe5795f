import { z } from 'zod';
import {
  attemptOutcomeIds,
  attendanceIds,
  invitationMeansIds,
  meetingKindIds,
  meetingStands,
  partyKinds,
} from '../domain/meetings/meeting.ts';
import type { MeetingId } from '../lib/ids.ts';
import { caseId, stepRow } from './cases.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import {
  accountId,
  commandId,
  contactId,
  dateValue,
  done,
  fileTicket,
  instantValue,
  longText,
  minuteOfDay,
  pupilId,
  reasonText,
  shortText,
} from './values.ts';

export const meetingId = z.custom<MeetingId>((value) => Number.isSafeInteger(value) && (value as number) > 0);
const means = z.enum(invitationMeansIds);

const meetingRow = z.strictObject({
  id: meetingId,
  kind: z.enum(meetingKindIds),
  on: dateValue,
  minute: minuteOfDay,
  place: z.string(),
  stand: z.enum(meetingStands),
  /** Planned for a day that has passed, and nobody has said what came of it. */
  overdue: z.boolean(),
  pupils: z.array(pupilRow),
  parties: z.array(
    z.strictObject({
      id: z.number().int(),
      kind: z.enum(partyKinds),
      contact: contactId.optional(),
      name: z.string(),
      invited: z.strictObject({ on: dateValue, means }).optional(),
      attended: z.enum(attendanceIds).optional(),
    }),
  ),
});

export const attemptRow = z.strictObject({
  id: z.number().int(),
  on: dateValue,
  means,
  whom: z.string(),
  outcome: z.enum(attemptOutcomeIds),
  words: z.string(),
  by: z.string().optional(),
});

/** One try, as a person writes it down. */
export const attemptInput = { on: dateValue, means, whom: shortText, outcome: z.enum(attemptOutcomeIds), words: longText };

const sheet = z.strictObject({
  today: dateValue,
  meeting: meetingRow,
  seen: commandId,
  case: caseId.optional(),
  about: z.string(),
  heldOn: dateValue.optional(),
  notes: z.string().optional(),
  because: z.string().optional(),
  decisions: z.array(stepRow),
  attempts: z.array(attemptRow),
  attachments: z.array(
    z.strictObject({ id: z.number().int(), fileName: z.string(), bytes: z.number().int(), sha256: z.string() }),
  ),
  workers: z.array(z.strictObject({ account: accountId, name: z.string() })),
  changed: z.strictObject({ at: instantValue, by: z.string().optional() }),
});

const place = { kind: z.enum(meetingKindIds), on: dateValue, minute: minuteOfDay, place: shortText, about: longText };
const party = z.strictObject({ kind: z.enum(partyKinds), contact: contactId.optional(), name: shortText });
const one = z.strictObject({ meeting: meetingId });
const seenOne = one.extend({ seen: commandId });
const refusals = ['MEETING_REFUSED', 'MEETING_CHANGED'] as const;
const touched = ['cases'] as const;
const made = ['cases', 'people', 'accounts'] as const;
const attended = z.array(z.strictObject({ party: z.number().int(), attended: z.enum(attendanceIds) }));

const eveningRow = z.strictObject({
  pupil: pupilRow,
  because: z.string(),
  lead: z.string(),
  next: z.string().optional(),
  /** The pupil's own time on that evening, where one is planned. */
  meeting: z.strictObject({ id: meetingId, on: dateValue, minute: minuteOfDay }).optional(),
});

export const meetingsContract = {
  /** Meetings to come and past, the latest first; or those about one pupil. */
  list: query('cases.read', made)
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(meetingRow) })),
  sheet: query('cases.read', made).input(one).output(sheet),
  /** Whom one can ask to a meeting about these pupils: their contacts, parents first. */
  people: query('cases.work', ['people'])
    .input(z.strictObject({ pupils: z.array(pupilId).max(12) }))
    .output(z.array(z.strictObject({ contact: contactId, name: z.string(), relationship: z.string(), parent: z.boolean() }))),
  plan: command('cases.work', touched, refusals)
    .input(
      z.strictObject({ ...place, pupils: z.array(pupilId).min(1, 'Choose a pupil.').max(12), parties: z.array(party).max(20) }),
    )
    .output(one),
  move: command('cases.work', touched, refusals).input(seenOne.extend(place)).output(done),
  addParty: command('cases.work', touched, refusals).input(seenOne.extend({ party })).output(done),
  /** Somebody was asked to come, by whichever means. */
  invite: command('cases.work', touched, refusals)
    .input(seenOne.extend({ party: z.number().int(), on: dateValue, means }))
    .output(done),
  /** The invitation to one parent from the school's template; it is kept and counts as the invitation. */
  letter: command('cases.work', touched, [...refusals, 'LETTER_REFUSED', 'TEMPLATE_REFUSED'])
    .input(seenOne.extend({ party: z.number().int() }))
    .output(fileTicket),
  attempt: command('cases.work', touched, refusals).input(one.extend(attemptInput)).output(done),
  /** What came of it: who came, notes, decisions. Each decision becomes a step with owner and day. */
  hold: command('cases.work', touched, refusals)
    .input(
      seenOne.extend({
        heldOn: dateValue,
        attended,
        notes: longText,
        decisions: z
          .array(
            z.strictObject({ what: shortText, dueOn: dateValue, owner: accountId.optional(), ownerName: shortText.optional() }),
          )
          .max(20),
      }),
    )
    .output(done),
  /** Nobody came, or it was put off. Non-attendance stays with its reason. */
  notHeld: command('cases.work', touched, refusals)
    .input(seenOne.extend({ stand: z.enum(['notHeld', 'cancelled']), attended, reason: reasonText }))
    .output(done),
  attach: command('cases.work', touched, [...refusals, 'FILE_REFUSED'])
    .input(
      one.extend({
        files: z
          .array(z.string().regex(/^[0-9a-f]{32}$/))
          .min(1)
          .max(10),
      }),
    )
    .output(done),
  /** Cases to which a support worker could be invited on a parents' evening. */
  evening: query('cases.read', made)
    .input(z.strictObject({}))
    .output(z.strictObject({ today: dateValue, rows: z.array(eveningRow) })),
  eveningFile: query('cases.read', made)
    .input(z.strictObject({ on: dateValue, pupils: z.array(pupilId).min(1).max(300) }))
    .output(fileTicket),
};
