import type { ReturnKind } from '#shared/domain/exchange/returns/return-rules.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDay } from '../../components/format-date.ts';

export type ReturnRow = Outputs['exchange']['returns']['rows'][number];

export const kindWords: Readonly<Record<ReturnKind, string>> = {
  newPupil: 'New pupil',
  deletion: 'Deletion',
  attendance: 'Attendance',
  sickness: 'Sickness',
};

export function deadlineWords(row: ReturnRow): string {
  if (row.status === 'done') return 'Made';
  if (row.deadline === undefined) return 'As soon as believed';
  return `${row.status === 'overdue' ? 'Overdue since' : 'By'} ${formatDay(row.deadline)}`;
}

/** How far a return has come, as the school knows it: that the authority has read it nobody here can say. */
export function madeWords({ prepared }: ReturnRow): string {
  if (prepared === undefined) return 'Not prepared';
  if (prepared.bundle !== undefined) {
    return `Included in bundle ${prepared.bundle.sequence} on ${formatDay(plainDate(prepared.bundle.at.slice(0, 10)))}`;
  }
  if (prepared.otherOn !== undefined)
    return `Made by ${prepared.otherRoute ?? 'another route'} on ${formatDay(prepared.otherOn)}`;
  return 'Prepared for the next bundle';
}
