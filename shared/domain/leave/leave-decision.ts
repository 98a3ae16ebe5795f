// What keeps leave from being granted (SI 2024/208 reg 11; practice rule 10). The program never decides: it says what may not be.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type LeaveKind, leaveKindAt } from './leave-kinds.ts';
import { type LeaveSpan, spanRefusal, spanWithin } from './leave-span.ts';

export const leaveOutcomes = ['granted', 'part', 'refused'] as const;
export type LeaveOutcome = (typeof leaveOutcomes)[number];

/** Undefined where nobody has said whether the child normally lives with the applicant. */
export type ApplicationFacts = {
  readonly kind: LeaveKind;
  readonly span: LeaveSpan;
  /** Undefined where nobody asked. */
  readonly receivedOn: PlainDate | undefined;
  readonly livesWith: boolean | undefined;
};

/** An application in time comes before the first day of the leave; on that day it is too late (reg 11; practice rule 10). */
export function isInTime(receivedOn: PlainDate, firstDay: PlainDate): boolean {
  return receivedOn < firstDay;
}

/** Every reason why leave may not be granted, each in a sentence; empty where it is the head teacher's to say. */
export function grantRefusals({ kind, span, receivedOn, livesWith }: ApplicationFacts): readonly string[] {
  const rule = leaveKindAt(kind, span.from);
  if (rule === undefined) return ['No rule of leave covers that day.'];
  if (!rule.needsApplication) return ['Religious observance is kept as of right: there is nothing to grant.'];
  if (receivedOn === undefined) return ['Nobody asked for this leave before it began, so it can never be granted.'];
  const found: string[] = [];
  if (!isInTime(receivedOn, span.from)) {
    found.push('The application came on or after the first day. Leave cannot be granted after it has begun.');
  }
  if (livesWith === undefined) {
    found.push('It is not known whether the child normally lives with the person who asked. Answer that on the sheet first.');
  }
  if (livesWith === false) found.push('Only a parent whom the child normally lives with may ask for leave.');
  return found;
}

/** Whether an outcome and the days granted fit together; undefined where they do. */
export function grantedSpanRefusal(outcome: LeaveOutcome, asked: LeaveSpan, granted: LeaveSpan | undefined): string | undefined {
  if (outcome !== 'part') return granted === undefined ? undefined : 'Days are named only where a part is granted.';
  if (granted === undefined) return 'Say which days are granted.';
  const refusal = spanRefusal(granted);
  if (refusal !== undefined) return refusal;
  if (!spanWithin(granted, asked)) return 'The days granted must lie within the days asked for.';
  return spanWithin(asked, granted) ? 'Those are all the days asked for: grant the leave whole.' : undefined;
}
