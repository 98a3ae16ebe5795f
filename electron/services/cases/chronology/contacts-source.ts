import { dayInWords } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { eventsOf } from '../../../store/cases/events.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactNamesAt } from '../../../store/people/contact-names.ts';
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
const wholePast = plainDate('1900-01-01');

/**
 * Tries of the first day. What was passed to the safeguarding lead is the lead's and stands in no chronology; a try that
 * was written along with a call, a message or an event is told there.
 */
export const attemptsSource: ChronologySource = {
  right: 'attendance.read',
  read: async (db, pupils) => {
    const attempts = await attemptsOf(db, { pupils, from: wholePast });
    const names = await contactNamesAt(
      db,
      attempts.map(({ contact }) => contact),
    );
    const elsewhere = await toldElsewhere(db, pupils);
    return attempts
      .filter(({ outcome, command }) => outcome !== 'passed to safeguarding lead' && !elsewhere.has(command))
      .map((attempt) =>
        causedEntry({
          key: `attempt ${attempt.id}`,
          kind: attempt.means === 'visit' ? 'homeVisit' : 'firstDayCall',
          on: localDate(attempt.at),
          pupils: [attempt.pupil],
          by: attempt.by,
          withWhom: names(attempt.contact, attempt.command),
          outcome: attempt.outcome,
          words: `${meansWords[attempt.means]}, about ${dayInWords(attempt.date)}.${attempt.said === undefined ? '' : ` ${attempt.said}`}`,
          childSeen: attempt.seenChild,
        }),
      );
  },
};

async function toldElsewhere(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlySet<number>> {
  const events = await eventsOf(db, { pupils });
  return new Set([
    ...(await absenceCalls(db, { pupils })).map(({ command }) => command),
    ...(await messagesOfPupils(db, pupils)).map(({ command }) => command),
    ...events.flatMap((event) => [event.command, ...event.earlier.map(({ command }) => command)]),
  ]);
}

export const callsSource: ChronologySource = {
  right: 'registers.correct',
  read: async (db, pupils) => {
    const calls = await absenceCalls(db, { pupils });
    return calls
      .filter((call) => call.withdrawn === undefined)
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
  },
};

const sentWords = { text: 'Sent by text', email: 'Sent by e-mail' } as const;

export const messagesSource: ChronologySource = {
  right: 'messages.prepare',
  read: async (db, pupils) => {
    const messages = await messagesOfPupils(db, pupils);
    return messages.map((message) =>
      causedEntry({
        key: `message ${message.id}`,
        kind: 'messageSent',
        on: localDate(message.at),
        pupils: [message.pupil],
        withWhom: message.contactName,
        outcome: message.notDelivered === undefined ? sentWords[message.sentAs] : `Not delivered: ${message.notDelivered}`,
        words: message.message,
        opens: '/registers/messages',
      }),
    );
  },
};
