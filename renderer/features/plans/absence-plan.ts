// Planning an absence: the codes an office can know before the day, and what the form must hold.
import { codesValidOn, type RegisterCode } from '#shared/domain/registers/codes.ts';
import { isPlannable } from '#shared/domain/registers/plans/may-plan.ts';
import { type AgreementMeans, type TermNeed, termNeeds } from '#shared/domain/registers/plans/plan-terms.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs } from '../../client/contract-types.ts';

export type AbsencePlan = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Whole days, one half of each day, or the sessions of a week that `slots` names. */
  readonly sessions: 'both' | 'AM' | 'PM' | 'pattern';
  readonly slots: number;
  readonly symbol: string;
  readonly note: string;
  readonly provider: string;
  readonly detail: string;
  /** The number of a contact, `other` for the name of somebody else, or nothing yet. */
  readonly agreedBy: string;
  readonly agreedName: string;
  readonly agreedOn: PlainDate | undefined;
  readonly agreedHow: AgreementMeans | undefined;
  readonly exceptional: string;
  readonly reviewOn: PlainDate | undefined;
  readonly forBehaviour: boolean | undefined;
};

export function emptyPlan(today: PlainDate): AbsencePlan {
  return {
    ...{ from: today, to: today, sessions: 'both', slots: 0, symbol: '', note: '', provider: '', detail: '' },
    ...{ agreedBy: '', agreedName: '', agreedOn: undefined, agreedHow: undefined, exceptional: '' },
    ...{ reviewOn: undefined, forBehaviour: undefined },
  };
}

/** The codes that may be planned on a day. Nothing unauthorised: no reason is given or refused before the day. */
export function plannableCodes(on: PlainDate): readonly RegisterCode[] {
  return codesValidOn(on).filter((code) => isPlannable(code.symbol, on));
}

export function needsOf(plan: AbsencePlan): ReadonlySet<TermNeed> {
  return new Set(termNeeds(plan.symbol, plan.from));
}

/** What still stands in the way of saving, as sentences; empty when it can be sent. The office judges the rest. */
export function absencePlanGaps(plan: AbsencePlan): readonly string[] {
  const needs = needsOf(plan);
  return [
    ...(plan.to < plan.from ? ['The last day lies before the first.'] : []),
    ...(plan.symbol === '' ? ['Choose what the absence is.'] : []),
    ...(plan.note.trim() === '' ? ['Say in a few words what was agreed.'] : []),
    ...(plan.sessions === 'pattern' && plan.slots === 0 ? ['Tick the sessions of the week.'] : []),
    ...(needs.has('pattern') && plan.sessions === 'both' ? ['Say which sessions of the week are meant.'] : []),
    ...(needs.has('provider') && plan.provider.trim() === '' ? ['Say who teaches or leads there.'] : []),
  ];
}

/** The plan as the office is asked to keep it; what the code does not ask for is left out. */
export function askedPlan(plan: AbsencePlan, pupil: PupilId): Inputs['registers']['planAbsence'] {
  const { from, to, sessions, slots, symbol } = plan;
  const terms = askedTerms(plan);
  return {
    ...{ pupil, from, to, symbol, note: plan.note.trim() },
    ...(sessions === 'AM' || sessions === 'PM' ? { session: sessions } : {}),
    ...(sessions === 'pattern' ? { slots } : {}),
    ...(terms === undefined ? {} : { terms }),
  };
}

type Terms = NonNullable<Inputs['registers']['planAbsence']['terms']>;

function askedTerms(plan: AbsencePlan): Terms | undefined {
  const needs = needsOf(plan);
  if (needs.size === 0) return undefined;
  const { agreedOn, agreedHow, exceptional, reviewOn, forBehaviour } = plan;
  const detailed = needs.has('nature') || needs.has('otherSchool') || needs.has('examinations');
  const agreedBy = needs.has('agreement') ? agreedByOf(plan) : undefined;
  return {
    ...(needs.has('provider') ? { provider: plan.provider.trim() } : {}),
    ...(detailed ? { detail: plan.detail.trim() } : {}),
    ...(agreedBy === undefined ? {} : { agreedBy }),
    ...(needs.has('agreement') && agreedOn !== undefined ? { agreedOn } : {}),
    ...(needs.has('agreement') && agreedHow !== undefined ? { agreedHow } : {}),
    ...(needs.has('exceptional') ? { exceptional: exceptional.trim() } : {}),
    ...(needs.has('review') && reviewOn !== undefined ? { reviewOn } : {}),
    ...(needs.has('notForBehaviour') && forBehaviour !== undefined ? { forBehaviour } : {}),
  };
}

function agreedByOf({ agreedBy, agreedName }: AbsencePlan): Terms['agreedBy'] {
  if (agreedBy === 'other') return agreedName.trim() === '' ? undefined : { name: agreedName.trim() };
  return agreedBy === '' ? undefined : { contact: Number(agreedBy) as ContactId };
}

/** The bit of one session of the week, Monday morning the lowest. */
export function slotOf(weekday: number, session: 'AM' | 'PM'): number {
  return 1 << (weekday * 2 + (session === 'PM' ? 1 : 0));
}
