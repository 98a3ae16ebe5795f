import { dayInWords } from '#shared/lib/date-words.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { absenceCalls } from '../../../store/registers/absence-calls.ts';
import { attemptsOf } from '../../../store/registers/contact-attempts.ts';
import { messagesOfPupils } from '../../../store/registers/pupil-messages.ts';
import { localDate } from '../../local-date.ts';
import { type ChronologySource, causedEntry } from './chronology-entry.ts';

const meansWords = {
  phone: 'By telephone',
  text: 'By text',
  email: 'By e-mail',
  visit: 'On a visit',
  other: 'In person',
} as const;

/** Tries of the first day. What was passed to the safeguarding lead is the lead's and stands in no chronology. */
export const attemptsSource: ChronologySource = async (db, { pupils, from }) => {
  const names = new Map((await contactsOf(db, pupils)).map((contact) => [contact.id, contact.name]));
  const attempts = await attemptsOf(db, { pupils, from: from ?? plainDate('1900-01-01') });
  return attempts
    .filter(({ outcome }) => outcome !== 'passed to safeguarding lead')
    .map((attempt) =>
      causedEntry({
        key: `attempt ${attempt.id}`,
        kind: attempt.means === 'visit' ? 'homeVisit' : 'firstDayCall',
        on: localDate(attempt.at),
        pupils: [attempt.pupil],
        by: attempt.by,
        withWhom: attempt.contact === undefined ? undefined : names.get(attempt.contact),
        outcome: attempt.outcome,
        words: `${meansWords[attempt.means]}, about ${dayInWords(attempt.date)}.${attempt.said === undefined ? '' : ` ${attempt.said}`}`,
        childSeen: attempt.seenChild,
      }),
    );
};

export const callsSource: ChronologySource = async (db, { pupils, from }) => {
  const calls = await absenceCalls(db, { pupils });
  return calls
    .filter((call) => call.withdrawn === undefined && (from === undefined || call.takenOn >= from))
    .map((call) =>
      causedEntry({
        key: `call ${call.id}`,
        kind: 'absenceCall',
        on: call.takenOn,
        minute: call.minute,
        pupils: [call.pupil],
        by: call.by,
        withWhom: call.caller,
        words: call.said,
      }),
    );
};

export const messagesSource: ChronologySource = async (db, { pupils, from }) => {
  const messages = await messagesOfPupils(db, pupils);
  return messages
    .filter(({ on }) => from === undefined || on >= from)
    .map((message) =>
      causedEntry({
        key: `message ${message.id}`,
        kind: 'messageSent',
        on: message.on,
        pupils: [message.pupil],
        withWhom: message.contactName,
        outcome: message.notDelivered === undefined ? 'Sent' : `Not delivered: ${message.notDelivered}`,
        words: message.message,
        opens: '/registers/messages',
      }),
    );
};
