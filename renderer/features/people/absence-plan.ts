// Planning an absence: the codes an office can know before the day, and what the form must hold.
import { codesValidOn, type RegisterCode } from '#shared/domain/registers/codes.ts';
import { isPlannable } from '#shared/domain/registers/plans/may-plan.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type AbsencePlan = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly session: 'AM' | 'PM' | undefined;
  readonly symbol: string;
  readonly note: string;
};

/** The codes that may be planned on a day. Nothing unauthorised: no reason is given or refused before the day. */
export function plannableCodes(on: PlainDate): readonly RegisterCode[] {
  return codesValidOn(on).filter((code) => isPlannable(code.symbol, on));
}

/** What still stands in the way of saving, as sentences; empty when it can be saved. */
export function absencePlanGaps(plan: AbsencePlan): readonly string[] {
  return [
    ...(plan.to < plan.from ? ['The last day lies before the first.'] : []),
    ...(plan.symbol === '' ? ['Choose what the absence is.'] : []),
    ...(plan.note.trim() === '' ? ['Say in a few words what was agreed.'] : []),
  ];
}
