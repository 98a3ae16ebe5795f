// Who leaves during the day, with whom, and who should be back by now (practice rules; KCSIE: to whom a child is handed).
import { inBuildingSymbols, offSiteSymbols } from './whereabouts.ts';

export const signOutReasons = ['medical', 'ill', 'K', 'B', 'V', 'P', 'W', 'other'] as const;
export type SignOutReason = (typeof signOutReasons)[number];

/** True where the pupil goes to another place of education. */
export function isOffSite(reason: SignOutReason): boolean {
  return offSiteSymbols.includes(reason);
}

export type SignOutFacts = {
  readonly reason: SignOutReason;
  readonly left: number;
  /** When the pupil is expected back. */
  readonly back?: number | undefined;
  readonly minuteOfDay: number;
  readonly isOut: boolean;
  /** `alone` where nobody collects. */
  readonly collector: 'mayCollect' | 'mayNot' | 'somebodyElse' | 'alone';
  /** The member of staff who agreed. */
  readonly agreedBy?: string | undefined;
};

/** Why this cannot be recorded, in words; undefined where it can. */
export function signOutRefusal(facts: SignOutFacts): string | undefined {
  const agreed = (facts.agreedBy ?? '').trim() !== '';
  if (facts.isOut) return 'This pupil is signed out already. Record the return first. Nothing was saved.';
  if (facts.left > facts.minuteOfDay) return 'The time of leaving is still to come. Nothing was saved.';
  if (facts.back !== undefined && facts.back <= facts.left) {
    return 'The expected return is not after the time of leaving. Nothing was saved.';
  }
  if (facts.collector === 'mayNot')
    return 'Do not hand the child to this person. Speak to the safeguarding lead. Nothing was saved.';
  if (facts.collector === 'somebodyElse' && !agreed) {
    return 'Somebody who is not a contact collects only when a member of staff has agreed: enter who. Nothing was saved.';
  }
  if (facts.collector === 'alone' && !isOffSite(facts.reason) && !agreed) {
    return 'A child leaves alone only when a member of staff has agreed: enter who. Nothing was saved.';
  }
  return undefined;
}

/** Why a return cannot be recorded, in words; undefined where it can. */
export function returnRefusal(facts: { left: number; returned: number; minuteOfDay: number }): string | undefined {
  if (facts.returned < facts.left) return 'The return is before the time of leaving. Nothing was saved.';
  return facts.returned > facts.minuteOfDay ? 'The time of the return is still to come. Nothing was saved.' : undefined;
}

export type DayFacts = {
  readonly am?: string | undefined;
  readonly pm?: string | undefined;
  readonly minuteOfDay: number;
  readonly signOuts: readonly { readonly back?: number | undefined; readonly returned?: number | undefined }[];
};

export type Left = 'notBack' | 'absentAfterNoon';

/** A pupil who left after registration: not back by the expected time, or in school AM and away PM without a sign-out. */
export function leftAfterRegistration({ am, pm, minuteOfDay, signOuts }: DayFacts): Left | undefined {
  const late = signOuts.some(({ back, returned }) => returned === undefined && back !== undefined && back < minuteOfDay);
  if (late) return 'notBack';
  if (signOuts.length > 0 || am === undefined || pm === undefined) return undefined;
  const awayPm = !inBuildingSymbols.includes(pm) && !offSiteSymbols.includes(pm);
  return inBuildingSymbols.includes(am) && awayPm ? 'absentAfterNoon' : undefined;
}
