import { z } from 'zod';
import { mostEventWords } from '../domain/cases/case-event.ts';
import { type EventKind, eventKinds } from '../domain/cases/event-kinds.ts';
import { command, query } from './procedure.ts';
import {
  commandId,
  contactId,
  dateValue,
  done,
  fileTicket,
  instantValue,
  minuteOfDay,
  pupilId,
  reasonText,
  shortText,
  uploadedFile,
} from './values.ts';

const eventKind = z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]]);
const words = z.string().trim().max(mostEventWords, 'This is longer than 2,000 characters.');

const attachmentRow = z.strictObject({
  id: z.number().int(),
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
});

/** One line of a chronology: written by hand, or caused by another room and read from there. */
export const chronologyEntry = z.strictObject({
  /** Names the line in this list. */
  key: z.string(),
  kind: eventKind,
  title: z.string(),
  on: dateValue,
  minute: minuteOfDay.optional(),
  pupils: z.array(pupilId),
  /** Who of the school recorded it. */
  by: z.string().optional(),
  withWhom: z.string().optional(),
  outcome: z.string().optional(),
  words: z.string(),
  agreed: z.string().optional(),
  childSeen: z.boolean(),
  help: z.boolean(),
  /** It was recorded by mistake: it stands struck through, with the reason and who took it back. */
  takenBack: z.strictObject({ because: z.string(), by: z.string().optional(), at: instantValue }).optional(),
  /** The address of the sheet it comes from; absent for what was written by hand. */
  opens: z.string().optional(),
  hand: z
    .strictObject({
      id: z.number().int(),
      seen: commandId,
      contact: contactId.optional(),
      attachments: z.array(attachmentRow),
      earlier: z.array(
        z.strictObject({
          title: z.string(),
          on: dateValue,
          minute: minuteOfDay.optional(),
          withWhom: z.string().optional(),
          outcome: z.string().optional(),
          words: z.string(),
          agreed: z.string().optional(),
          childSeen: z.boolean(),
          by: z.string().optional(),
          because: z.string(),
          endedAt: instantValue,
        }),
      ),
    })
    .optional(),
});

const event = {
  kind: eventKind,
  on: dateValue,
  minute: minuteOfDay.optional(),
  contact: contactId.optional(),
  withWhom: shortText.optional(),
  outcome: shortText.optional(),
  words,
  agreed: words.optional(),
  childSeen: z.boolean(),
};

const refusals = ['EVENT_REFUSED', 'CASE_CHANGED'] as const;
const read = ['cases', 'people', 'notices', 'registers', 'leave', 'suspensions', 'messages'] as const;

export const chronologyContract = {
  /** What happened about these pupils, the latest first: help, contacts, letters, corrections. */
  chronology: query('cases.read', read)
    .input(z.strictObject({ pupils: z.array(pupilId).min(1).max(30) }))
    .output(z.strictObject({ today: dateValue, entries: z.array(chronologyEntry) })),
  /** Contacts of these pupils by name, for the quick entry. */
  eventPeople: query('cases.read', ['people'])
    .input(z.strictObject({ pupils: z.array(pupilId).min(1).max(30) }))
    .output(z.array(z.strictObject({ id: contactId, name: z.string(), relationship: z.string() }))),
  record: command('cases.work', ['cases'], [...refusals, 'FILE_REFUSED'])
    .input(
      z.strictObject({
        pupils: z.array(pupilId).min(1, 'Choose a pupil.').max(30),
        ...event,
        files: z.array(uploadedFile).max(10, 'Ten files at most.'),
      }),
    )
    .output(z.strictObject({ id: z.number().int() })),
  /** The earlier words stay beside it with the reason. */
  correctEvent: command('cases.work', ['cases'], [...refusals, 'REASON_NEEDED'])
    .input(z.strictObject({ event: z.number().int(), seen: commandId, ...event, reason: reasonText }))
    .output(done),
  takeBackEvent: command('cases.work', ['cases'], [...refusals, 'REASON_NEEDED'])
    .input(z.strictObject({ event: z.number().int(), seen: commandId, reason: reasonText }))
    .output(done),
  attachment: query('cases.read', ['cases'])
    .input(z.strictObject({ attachment: z.number().int() }))
    .output(fileTicket),
};
