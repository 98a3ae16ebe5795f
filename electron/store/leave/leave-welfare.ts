// Behind the care right alone: no other store module reads this table.
import type { WelfareAnswer, WelfareQuestion } from '#shared/domain/leave/long-absence.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type WelfareAnswers = {
  readonly leave: LeaveId;
  readonly answers: Readonly<Record<WelfareQuestion, WelfareAnswer>>;
  readonly note: string | undefined;
};

export type StoredWelfare = WelfareAnswers & { readonly id: number; readonly at: Instant; readonly by: string | undefined };

export async function welfareOf(db: ReadDb): Promise<readonly StoredWelfare[]> {
  const rows = await db
    .selectFrom('leave_welfare as w')
    .innerJoin('command as c', 'c.id', 'w.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('w')
    .select(['c.at', 'a.name'])
    .where('w.to_command', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leave: row.leave_id as LeaveId,
    answers: {
      forcedMarriage: row.forced_marriage as WelfareAnswer,
      mutilation: row.mutilation as WelfareAnswer,
      abduction: row.abduction as WelfareAnswer,
    },
    note: row.note ?? undefined,
    at: row.at as Instant,
    by: row.name ?? undefined,
  }));
}

export async function putWelfare(write: WriteDb, { leave, answers, note }: WelfareAnswers): Promise<void> {
  const held = (await welfareOf(write.db)).find((one) => one.leave === leave);
  const cells = {
    leave_id: leave,
    forced_marriage: answers.forcedMarriage,
    mutilation: answers.mutilation,
    abduction: answers.abduction,
    note: note ?? null,
  };
  if (held === undefined) await addVersion(write, 'leave_welfare', { id: await nextId(write, 'leave_welfare'), ...cells });
  else await replaceVersion(write, 'leave_welfare', { id: held.id, ...cells });
}
