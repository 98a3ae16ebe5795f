// What the office knows of a pupil for its figures: that somebody said she is a young carer, or which programme she is in.
// Kept with dates and with who said so, never with a cause, and never part of what goes to the authority (practice rule 12).
import type { PlainDate } from '#shared/lib/plain-date.ts';

export const pupilFlagKinds = ['youngCarer', 'programme'] as const;
export type PupilFlagKind = (typeof pupilFlagKinds)[number];

export type FlagSpan = {
  readonly kind: PupilFlagKind;
  /** Which of the school's programmes; undefined for a young carer. */
  readonly programme: number | undefined;
  readonly from: PlainDate;
  /** The last day; undefined while it lasts. */
  readonly to: PlainDate | undefined;
};

/** More than any school runs at once; a longer list is one of something else. */
export const mostProgrammes = 20;

/** Why a flag cannot begin so beside those that the pupil has; undefined where it can. */
export function flagRefusal(flag: FlagSpan, held: readonly FlagSpan[]): string | undefined {
  if ((flag.programme === undefined) !== (flag.kind === 'youngCarer')) return 'Choose the programme.';
  if (flag.to !== undefined && flag.to < flag.from) return 'The last day comes before the first one.';
  const other = held.find((one) => one.kind === flag.kind && one.programme === flag.programme && overlap(one, flag));
  if (other === undefined) return undefined;
  return 'The same is recorded already for a part of that time. End or take back that one first.';
}

/** True on every day from the first to the last, both included. */
export function flagCovers({ from, to }: Pick<FlagSpan, 'from' | 'to'>, on: PlainDate): boolean {
  return from <= on && (to === undefined || on <= to);
}

function overlap(a: FlagSpan, b: FlagSpan): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}
