import type { LeaveOutcome } from '#shared/domain/leave/leave-decision.ts';
import type { PenaltyRegime } from '#shared/domain/notices/penalty-regimes.ts';

export type MayFollow = {
  readonly threshold: { readonly sessions: number; readonly schoolWeeks: number };
  readonly penalty: PenaltyRegime;
};

/** The decision as one parent is told it. It has no place for the applicant, their reason, or anybody else. */
export type LeaveLetterModel = {
  readonly school: {
    readonly name: string;
    readonly addressLines: readonly string[];
    readonly phone: string;
    readonly email: string;
  };
  /** Without lines the letter goes in care of the school. */
  readonly recipient: { readonly name: string; readonly addressLines: readonly string[] };
  readonly date: string;
  readonly pupil: { readonly legalName: string; readonly firstName: string };
  readonly outcome: LeaveOutcome;
  readonly asked: string;
  readonly askedDays: number;
  /** Where a part is granted. */
  readonly granted: string | undefined;
  readonly grantedDays: number;
  readonly reasons: string;
  /** The first school day after the days granted, in words. */
  readonly backOn: string | undefined;
  readonly decided: { readonly by: string; readonly on: string };
  readonly authority: string;
  /** What may follow days away without leave; undefined where no penalty can, and then the letter warns of none. */
  readonly mayFollow: MayFollow | undefined;
};
