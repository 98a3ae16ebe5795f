import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

/** What whoever teaches or leads elsewhere said about one pupil and session. */
export type ExpectedWord = {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly session: Session;
  readonly arrived: boolean;
  readonly saidBy: string;
  readonly saidOn: PlainDate;
  /** Minutes since midnight, the school's time. */
  readonly saidMinute: number;
};

export type StoredWord = ExpectedWord & { readonly id: number };

/** The last that was said about each session of a day. */
export async function expectedWordsOn(db: ReadDb, on: PlainDate): Promise<readonly StoredWord[]> {
  const rows = await db
    .selectFrom('expected_word')
    .selectAll()
    .where('to_command', 'is', null)
    .where('marked_on', '=', on)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    arrived: row.arrived === 1,
    saidBy: row.said_by,
    saidOn: row.said_on as PlainDate,
    saidMinute: row.said_minute,
  }));
}

/** Takes down what was said; what was said before about the same session stays in the history. */
export async function putExpectedWord(write: WriteDb, word: ExpectedWord, before: StoredWord | undefined): Promise<void> {
  const row = {
    pupil: word.pupil,
    marked_on: word.date,
    session: sessionNumber(word.session),
    arrived: Number(word.arrived),
    said_by: word.saidBy,
    said_on: word.saidOn,
    said_minute: word.saidMinute,
  };
  if (before === undefined) await addVersion(write, 'expected_word', { id: await nextId(write, 'expected_word'), ...row });
  else await replaceVersion(write, 'expected_word', { id: before.id, ...row });
}
