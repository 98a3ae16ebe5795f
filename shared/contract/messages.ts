import { z } from 'zod';
import { messageMeans } from '../domain/messages/message-reach.ts';
import { listStates, rowStates } from '../domain/messages/message-states.ts';
import { textStates } from '../domain/messages/message-text.ts';
import { command, query } from './procedure.ts';
import { commandId, contactId, dateValue, done, fileTicket, instantValue, pupilId, reasonText } from './values.ts';

const textId = z.number().int().positive();
const listId = z.number().int().positive();
const rowId = z.number().int().positive();

const title = z.string().trim().min(1, 'Give the text a name.').max(80, 'This name is longer than 80 characters.');
const wording = z.string().trim().min(1, 'Write the text.').max(480, 'This text is longer than 480 characters.');

const textVersion = z.strictObject({
  command: commandId,
  at: instantValue,
  by: z.string(),
  title: z.string(),
  wording: z.string(),
  state: z.enum(textStates),
});

export const messageTextRow = z.strictObject({
  id: textId,
  now: textVersion,
  /** Every version, this one first. */
  versions: z.array(textVersion),
});

/** One pupil without a reason that day: the contact to whom it may go, or why to nobody. */
export const proposedMessage = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  className: z.string(),
  contact: z.strictObject({ id: contactId, name: z.string(), reach: z.string() }).optional(),
  /** As it would be sent, with its parts as a text message. */
  message: z.string().optional(),
  parts: z.number().int().optional(),
  /** Why no message can go; absent where one can. */
  because: z.string().optional(),
  /** True where somebody is to ring instead. */
  ring: z.boolean(),
  /** Another list of the same day has this contact: when it was prepared. */
  already: instantValue.optional(),
});

export const messageListRow = z.strictObject({
  id: listId,
  /** The command of its last version, to say what was seen. */
  command: commandId,
  title: z.string(),
  wording: z.string(),
  date: dateValue,
  means: z.enum(messageMeans),
  state: z.enum(listStates),
  preparedAt: instantValue,
  preparedBy: z.string(),
  /** Prepared on an earlier day, and nobody has said whether it was sent. */
  forgotten: z.boolean(),
  messages: z.number().int(),
  notDelivered: z.number().int(),
  settledAt: instantValue.optional(),
  settledBy: z.string().optional(),
  /** Why it was not sent. */
  reason: z.string().optional(),
});

export const messageSent = z.strictObject({
  row: rowId,
  pupil: pupilId,
  knownName: z.string(),
  className: z.string(),
  contact: z.string(),
  reach: z.string(),
  message: z.string(),
  /** As the file names it. */
  reference: z.string(),
  state: z.enum(rowStates),
  reason: z.string().optional(),
});

export const messagesContract = {
  messageTexts: query('messages.prepare', ['messages', 'school'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        texts: z.array(messageTextRow),
        /** For the example beside what is being written. */
        school: z.strictObject({ name: z.string(), phone: z.string() }),
        today: dateValue,
      }),
    ),
  /** A new text, or a new version of one; either is a draft until the head teacher approves it. */
  messageTextSave: command('messages.prepare', ['messages'], ['MESSAGE_REFUSED', 'MESSAGE_CHANGED'])
    .input(z.strictObject({ text: z.strictObject({ id: textId, seen: commandId }).optional(), title, wording }))
    .output(done),
  messageTextApprove: command('messages.approve', ['messages'], ['MESSAGE_REFUSED', 'MESSAGE_CHANGED'])
    .input(z.strictObject({ id: textId, seen: commandId }))
    .output(done),
  /** No longer used; it stays readable. */
  messageTextRetire: command('messages.prepare', ['messages'], ['MESSAGE_REFUSED', 'MESSAGE_CHANGED'])
    .input(z.strictObject({ id: textId, seen: commandId }))
    .output(done),
  /** Who has no reason for that day, and to whom a message may go. It tells numbers; nothing is written. */
  messageProposal: query('messages.prepare', ['messages', 'registers', 'people', 'calendar', 'school'], ['MESSAGE_REFUSED'])
    .input(z.strictObject({ text: textId, date: dateValue, means: z.enum(messageMeans) }))
    .output(z.strictObject({ text: commandId, rows: z.array(proposedMessage) })),
  /** Writes the list and gives its file. Every row is judged once more; one that may not go refuses all. */
  messagePrepare: command('messages.prepare', ['messages'], ['MESSAGE_REFUSED', 'MESSAGE_CHANGED'])
    .input(
      z.strictObject({
        text: textId,
        seen: commandId,
        date: dateValue,
        means: z.enum(messageMeans),
        rows: z
          .array(
            z.strictObject({
              pupil: pupilId,
              contact: contactId,
              /** The person saw that another list has this contact for the day, and wants it all the same. */
              again: z.boolean(),
            }),
          )
          .min(1, 'Tick at least one pupil.')
          .max(1000),
      }),
    )
    .output(z.strictObject({ id: listId, file: fileTicket })),
  /** The lists of the last weeks and every one that nobody has said to be sent, those first. */
  messageLists: query('messages.prepare', ['messages']).input(z.strictObject({})).output(z.array(messageListRow)),
  messageList: query('messages.prepare', ['messages', 'people'])
    .input(z.strictObject({ id: listId }))
    .output(z.strictObject({ list: messageListRow, rows: z.array(messageSent) })),
  /** The file of a prepared list once more; refused where a row may no longer go. */
  messageFile: query('messages.prepare', ['messages'], ['MESSAGE_REFUSED'])
    .input(z.strictObject({ id: listId }))
    .output(fileTicket),
  /** The person says that the service sent it; only now each message is a contact attempt. */
  messagesSent: command('messages.prepare', ['messages', 'registers'], ['MESSAGE_CHANGED', 'MESSAGE_REFUSED'])
    .input(
      z.strictObject({
        id: listId,
        seen: commandId,
        /** What the service could not deliver. */
        failed: z.array(z.strictObject({ row: rowId, reason: reasonText })).max(1000),
      }),
    )
    .output(z.strictObject({ attempts: z.number().int() })),
  messagesNotSent: command('messages.prepare', ['messages'], ['MESSAGE_CHANGED'])
    .input(z.strictObject({ id: listId, seen: commandId, reason: reasonText }))
    .output(done),
};
