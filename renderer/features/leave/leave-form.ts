import { isInTime } from '#shared/domain/leave/leave-decision.ts';
import { type LeaveKind, leaveKindAt } from '#shared/domain/leave/leave-kinds.ts';
import { spanRefusal } from '#shared/domain/leave/leave-span.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs } from '../../client/contract-types.ts';

/** What stands in the fields; no day where none can be read. */
export type SpanEntry = {
  readonly from: PlainDate | undefined;
  readonly fromSession: Session;
  readonly to: PlainDate | undefined;
  readonly toSession: Session;
};

export type LeaveEntry = SpanEntry & {
  readonly kind: LeaveKind;
  /** False where the child was simply taken away. */
  readonly asked: boolean;
  readonly applicant: ContactId | undefined;
  readonly receivedOn: PlainDate | undefined;
  readonly reason: string;
};

export function emptyEntry(today: PlainDate): LeaveEntry {
  const days = { from: undefined, fromSession: 'AM', to: undefined, toSession: 'PM' } as const;
  return { ...days, kind: 'C', asked: true, applicant: undefined, receivedOn: today, reason: '' };
}

export function spanOf(entry: SpanEntry): Inputs['leave']['record']['span'] | undefined {
  const { from, to } = entry;
  if (from === undefined || to === undefined) return undefined;
  return { from, fromSession: entry.fromSession, to, toSession: entry.toSession };
}

/** Whether somebody must say who asked and when. */
export function needsApplicant({ kind, from, asked }: LeaveEntry): boolean {
  return asked && (from === undefined || leaveKindAt(kind, from)?.needsApplication !== false);
}

export type ReadEntry =
  | { readonly kind: 'gaps'; readonly gaps: readonly string[] }
  | { readonly kind: 'ready'; readonly input: Inputs['leave']['record']; readonly tooLate: boolean };

/** What is still missing, or what goes to the office. */
export function readEntry(entry: LeaveEntry, pupil: PupilId | undefined): ReadEntry {
  const span = spanOf(entry);
  const { receivedOn } = entry;
  const applied = needsApplicant(entry);
  const gaps: string[] = [];
  if (pupil === undefined) gaps.push('Choose the pupil.');
  if (span === undefined) gaps.push('Say from when to when.');
  const refusal = span && spanRefusal(span);
  if (refusal !== undefined) gaps.push(refusal);
  if (applied && entry.applicant === undefined) gaps.push('Say which parent or carer asked.');
  if (applied && receivedOn === undefined) gaps.push('Say on which day the application came.');
  if (applied && entry.reason.trim() === '') gaps.push('Write the reason in the parent’s words.');
  if (gaps.length > 0 || span === undefined || pupil === undefined) return { kind: 'gaps', gaps };
  const application =
    applied && receivedOn !== undefined && entry.applicant !== undefined ? { receivedOn, applicant: entry.applicant } : {};
  return {
    kind: 'ready',
    tooLate: applied && receivedOn !== undefined && !isInTime(receivedOn, span.from),
    input: { pupil, span, kind: entry.kind, reason: entry.reason.trim(), ...application },
  };
}
