import type { AttemptMeans, AttemptOutcome } from '#shared/domain/registers/contact-attempt.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ContactAttemptTable } from '../schema.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type ContactAttempt = {
  readonly pupil: PupilId;
  /** The day of the absence that was asked about. */
  readonly date: PlainDate;
  /** Absent where the whole day is meant. */
  readonly session?: Session | undefined;
  /** Absent where none of the pupil's own contacts was meant. */
  readonly contact?: ContactId | undefined;
  readonly means: AttemptMeans;
  readonly outcome: AttemptOutcome;
  readonly said?: string | undefined;
  readonly seenChild: boolean;
};

export type StoredAttempt = ContactAttempt & {
  readonly id: number;
  /** The command that wrote it: a call or a visit writes its try along. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
};

/** What was tried about some pupils from a day on, in the order in which it was recorded. */
export async function attemptsOf(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; from: PlainDate },
): Promise<readonly StoredAttempt[]> {
  if (of.pupils.length === 0) return [];
  const rows = await db
    .selectFrom('contact_attempt as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select([
      't.id',
      't.from_command',
      't.pupil',
      't.for_date',
      't.session',
      't.contact',
      't.means',
      't.outcome',
      't.said',
      't.seen_child',
    ])
    .select(['c.at', 'a.name'])
    .where('t.to_command', 'is', null)
    .where('t.pupil', 'in', of.pupils)
    .where('t.for_date', '>=', of.from)
    .orderBy('t.id')
    .execute();
  return rows.map(attemptOf);
}

type AttemptCells = Pick<
  ContactAttemptTable,
  'id' | 'from_command' | 'pupil' | 'for_date' | 'session' | 'contact' | 'means' | 'outcome' | 'said'
> & {
  readonly seen_child: number;
  readonly at: string;
  readonly name: string | null;
};

function attemptOf(row: AttemptCells): StoredAttempt {
  return {
    id: row.id,
    command: row.from_command as CommandId,
    pupil: row.pupil as PupilId,
    date: row.for_date as PlainDate,
    session: row.session === null ? undefined : sessionOf(row.session),
    contact: (row.contact ?? undefined) as ContactId | undefined,
    means: row.means as AttemptMeans,
    outcome: row.outcome as AttemptOutcome,
    said: row.said ?? undefined,
    seenChild: row.seen_child === 1,
    at: row.at as Instant,
    by: row.name ?? undefined,
  };
}

export type WithdrawnAttempt = StoredAttempt & { readonly because: string };

/** Tries that were taken back, with the reason given then. */
export async function withdrawnAttemptsOf(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; from: PlainDate },
): Promise<readonly WithdrawnAttempt[]> {
  if (of.pupils.length === 0) return [];
  const rows = await db
    .selectFrom('contact_attempt as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .innerJoin('command as e', 'e.id', 't.to_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select([
      't.id',
      't.from_command',
      't.pupil',
      't.for_date',
      't.session',
      't.contact',
      't.means',
      't.outcome',
      't.said',
      't.seen_child',
    ])
    .select(['c.at', 'a.name', 'e.reason'])
    .where('t.pupil', 'in', of.pupils)
    .where('t.for_date', '>=', of.from)
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({ ...attemptOf(row), because: row.reason ?? '' }));
}

/** Ends a try that was recorded wrongly; false where there is no such try. */
export function endContactAttempt(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'contact_attempt', id);
}

export async function addContactAttempt(write: WriteDb, attempt: ContactAttempt): Promise<void> {
  await addVersion(write, 'contact_attempt', {
    id: await nextId(write, 'contact_attempt'),
    pupil: attempt.pupil,
    for_date: attempt.date,
    session: attempt.session === undefined ? null : sessionNumber(attempt.session),
    contact: attempt.contact ?? null,
    means: attempt.means,
    outcome: attempt.outcome,
    said: attempt.said ?? null,
    seen_child: Number(attempt.seenChild),
  });
}

/** Ends the tries that a command wrote along with something else, when that is corrected or taken back. */
export async function endAttemptsOf(write: WriteDb, command: CommandId): Promise<void> {
  const rows = await write.db
    .selectFrom('contact_attempt')
    .select('id')
    .where('from_command', '=', command)
    .where('to_command', 'is', null)
    .execute();
  for (const { id } of rows) await endVersion(write, 'contact_attempt', id);
}
