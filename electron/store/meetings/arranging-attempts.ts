import type { AttemptOutcome, InvitationMeans } from '#shared/domain/meetings/meeting.ts';
import type { ContractId, MeetingId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/** One try to arrange a meeting, or to have a contract signed or a review held. */
export type ArrangingAttempt = {
  readonly meeting: MeetingId | undefined;
  readonly contract: ContractId | undefined;
  readonly on: PlainDate;
  readonly means: InvitationMeans;
  readonly whom: string;
  readonly outcome: AttemptOutcome;
  readonly words: string;
};

export type StoredAttempt = ArrangingAttempt & { readonly id: number; readonly at: Instant; readonly by: string | undefined };

export type AttemptsWanted = { readonly meetings?: readonly MeetingId[]; readonly contracts?: readonly ContractId[] };

/** Tries about some meetings or contracts, the first first. */
export async function arrangingAttempts(db: ReadDb, of: AttemptsWanted): Promise<readonly StoredAttempt[]> {
  if ((of.meetings ?? of.contracts ?? []).length === 0) return [];
  let query = db
    .selectFrom('arranging_attempt as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name as by_name'])
    .where('t.to_command', 'is', null);
  if (of.meetings !== undefined) query = query.where('t.meeting', 'in', of.meetings);
  if (of.contracts !== undefined) query = query.where('t.contract', 'in', of.contracts);
  const rows = await query.orderBy('t.tried_on').orderBy('t.id').execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    meeting: (row.meeting ?? undefined) as MeetingId | undefined,
    contract: (row.contract ?? undefined) as ContractId | undefined,
    on: row.tried_on as PlainDate,
    means: row.tried_by as InvitationMeans,
    whom: row.whom,
    outcome: row.outcome as AttemptOutcome,
    words: row.words,
  }));
}

export async function addArrangingAttempt(write: WriteDb, attempt: ArrangingAttempt): Promise<void> {
  await addVersion(write, 'arranging_attempt', {
    id: await nextId(write, 'arranging_attempt'),
    meeting: attempt.meeting ?? null,
    contract: attempt.contract ?? null,
    tried_on: attempt.on,
    tried_by: attempt.means,
    whom: attempt.whom,
    outcome: attempt.outcome,
    words: attempt.words,
  });
}
