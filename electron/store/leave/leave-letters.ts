import type { LeaveOutcome } from '#shared/domain/leave/leave-decision.ts';
import type { LetterMeans } from '#shared/domain/leave/leave-letter.ts';
import type { CommandId, ContactId, LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type LeaveLetter = {
  readonly leave: LeaveId;
  readonly contact: ContactId;
  /** The decision that it tells. */
  readonly decision: CommandId;
  readonly outcome: LeaveOutcome;
  readonly means: LetterMeans;
  readonly issuedOn: PlainDate;
  readonly document: number;
};

export type StoredLetter = LeaveLetter & { readonly id: number };

/** The letters as they went out, the oldest first. */
export async function lettersOf(
  db: ReadDb,
  of: { leave?: LeaveId | undefined; id?: number | undefined },
): Promise<readonly StoredLetter[]> {
  let query = db.selectFrom('leave_letter').selectAll().where('to_command', 'is', null);
  if (of.leave !== undefined) query = query.where('leave_id', '=', of.leave);
  if (of.id !== undefined) query = query.where('id', '=', of.id);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    leave: row.leave_id as LeaveId,
    contact: row.contact as ContactId,
    decision: row.decision_command as CommandId,
    outcome: row.decision as LeaveOutcome,
    means: row.sent_by as LetterMeans,
    issuedOn: row.issued_on as PlainDate,
    document: row.document,
  }));
}

export async function addLetter(write: WriteDb, letter: LeaveLetter): Promise<number> {
  const id = await nextId(write, 'leave_letter');
  await addVersion(write, 'leave_letter', {
    id,
    leave_id: letter.leave,
    contact: letter.contact,
    decision_command: letter.decision,
    decision: letter.outcome,
    sent_by: letter.means,
    issued_on: letter.issuedOn,
    document: letter.document,
  });
  return id;
}
