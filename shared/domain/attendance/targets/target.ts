// A target of attendance as the local authority proposes it and the head teacher answers. It is kept and shown; no letter
// may name it, and one that was not agreed is a proposal and nothing more.
import type { PlainDate } from '#shared/lib/plain-date.ts';

export const targetScopes = ['school', 'year', 'class'] as const;
export type TargetScope = (typeof targetScopes)[number];
export const targetStates = ['proposed', 'agreed', 'declined'] as const;
export type TargetState = (typeof targetStates)[number];

export type TargetProposal = {
  readonly scope: TargetScope;
  /** The year group or the class; absent for the school. */
  readonly group?: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Tenths of a per cent: 955 is 95.5 %. */
  readonly tenths: number;
  readonly proposedOn: PlainDate;
};

/** Why a proposal cannot be kept; undefined where it can. */
export function proposalRefusal(proposal: TargetProposal, today: PlainDate): string | undefined {
  if ((proposal.group === undefined) !== (proposal.scope === 'school'))
    return 'Name the year or the class, and none for the school.';
  if (proposal.to < proposal.from) return 'The period ends before it begins.';
  if (!Number.isInteger(proposal.tenths) || proposal.tenths < 1 || proposal.tenths > 1000) {
    return 'A target is more than 0 and at most 100 per cent, in tenths.';
  }
  return proposal.proposedOn > today ? 'It cannot have been proposed on a day that is still to come.' : undefined;
}

type Answering = { readonly state: TargetState; readonly proposedOn: PlainDate; readonly answeredOn: PlainDate };

/** Why an answer cannot be kept; undefined where it can. */
export function answerRefusal({ state, proposedOn, answeredOn }: Answering, today: PlainDate): string | undefined {
  if (state !== 'proposed') return 'This target is answered already. Change it with a reason, then it can be answered anew.';
  if (answeredOn < proposedOn) return 'It cannot have been answered before it was proposed.';
  return answeredOn > today ? 'It cannot have been answered on a day that is still to come.' : undefined;
}

/** Whether so many sessions present reach the target: compared as whole numbers. Undefined where none was possible. */
export function targetReached(present: number, possible: number, tenths: number): boolean | undefined {
  return possible === 0 ? undefined : present * 1000 >= possible * tenths;
}

/** Sessions present that are missing to the target, or above it where negative; rounded up, so that 0 reaches it. */
export function sessionsToTarget(present: number, possible: number, tenths: number): number {
  return Math.ceil((possible * tenths) / 1000) - present;
}
