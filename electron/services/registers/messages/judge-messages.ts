import { AppError } from '#shared/contract/errors.ts';
import { chooseContact, type MessageChoice } from '#shared/domain/messages/message-choice.ts';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import { type DayPart, fillMessage, messageValues, textObjections } from '#shared/domain/messages/message-text.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { explainedSince } from '../../../store/registers/explained-marks.ts';
import { messagesUnderWay } from '../../../store/registers/message-rows.ts';
import { type MessageTextVersion, messageTextOf } from '../../../store/registers/message-texts.ts';
import type { PupilRow } from '../../people/pupil-rows.ts';
import { theSchool } from '../../school/school.ts';
import { messageCases } from './message-facts.ts';

export type JudgedMessage = {
  readonly pupil: PupilRow;
  readonly choice: MessageChoice;
  readonly part: DayPart | undefined;
  /** Of a possible one, as it would be sent. */
  readonly message: string | undefined;
  /** When another list with this contact was prepared for the day. */
  readonly already: Instant | undefined;
};

export type MessageQuestion = {
  readonly today: PlainDate;
  readonly date: PlainDate;
  readonly means: MessageMeans;
  readonly wording: string;
  /** Judged too where they are not among those without a reason. */
  readonly also?: readonly PupilId[];
};

/** Everyone without a reason that day or explained since, each with the contact to whom it may go or why to nobody. */
export async function judgeMessages(db: ReadDb, question: MessageQuestion): Promise<readonly JudgedMessage[]> {
  const { date, wording } = question;
  const { school } = await theSchool(db);
  const explained = await explainedSince(db, date);
  const underWay = await messagesUnderWay(db, date);
  const cases = await messageCases(db, { ...question, also: [...explained, ...(question.also ?? [])] });
  return cases.map(({ pupil, part, facts }) => {
    const choice = part === undefined ? isExplained : chooseContact(facts);
    if (choice.kind !== 'possible' || part === undefined) {
      return { pupil, choice, part, message: undefined, already: undefined };
    }
    const message = fillMessage(wording, messageValues({ knownName: pupil.knownName, date, part, school }));
    const already = underWay.find((one) => one.pupil === pupil.id && one.contact === choice.contact)?.at;
    return { pupil, choice, part, message, already };
  });
}

const isExplained: MessageChoice = { kind: 'out', because: 'Explained since: the mark is no longer N.' };

/** The text, where it is approved and may still be used. Throws NOT_FOUND or MESSAGE_REFUSED. */
export async function approvedText(db: ReadDb, id: number): Promise<MessageTextVersion> {
  const text = await messageTextOf(db, id);
  if (text === undefined) throw new AppError('NOT_FOUND');
  if (text.state !== 'approved') {
    throw new AppError('MESSAGE_REFUSED', { message: 'Only a text that the head teacher has approved can be used.' });
  }
  const details = textObjections(text.wording).map((message) => ({ message }));
  if (details.length > 0) throw new AppError('MESSAGE_REFUSED', { details });
  return text;
}

/** Throws MESSAGE_REFUSED for a day still to come. */
export function assertPast(date: PlainDate, today: PlainDate): void {
  if (date > today) throw new AppError('MESSAGE_REFUSED', { place: date, message: 'That day is still to come.' });
}
