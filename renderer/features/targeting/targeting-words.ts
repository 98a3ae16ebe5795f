import { shortDate } from '#shared/lib/date-words.ts';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type Pack = Outputs['targeting']['pack'];
export type PackRow = Pack['sections'][number]['rows'][number];
export type Meetings = Outputs['targeting']['meetings'];
export type TargetingMeetingRow = Meetings['rows'][number];
export type Decision = TargetingMeetingRow['decisions'][number];

/** A meeting's decisions are written on its day or in the two weeks after it. */
const meetingDays = 14;

/** The meeting that a decision of today belongs to; none where the last one lies too far back. */
export function currentMeeting({ today, rows }: Meetings): TargetingMeetingRow | undefined {
  const [newest] = rows;
  return newest !== undefined && daysBetween(newest.heldOn, today) <= meetingDays ? newest : undefined;
}

/** `Thu 12 Nov 2026 Home visit (child seen)`, or that nothing was. */
export function lastTried({ tried }: Pick<PackRow, 'tried'>): string {
  const [newest] = tried;
  if (newest === undefined) return 'Nothing recorded';
  return `${newest.title}, ${shortDate(newest.on)}`;
}

/** `44 of 60 → 16 of 44`; nothing where no case runs. */
export function changeWords({ change }: Pick<PackRow, 'change'>): string {
  return change === undefined ? '' : `${spanWords(change.before)} → ${spanWords(change.since)}`;
}

export function spanWords({ absent, possible }: { readonly absent: number; readonly possible: number }): string {
  return possible === 0 ? 'none' : `${absent} of ${possible}`;
}

export function decisionWords({ what, owner, dueOn }: Pick<Decision, 'what' | 'owner' | 'dueOn'>): string {
  return `${what}, ${owner.name}, by ${shortDate(dueOn)}`;
}

/** Share of sessions missed, for the order of a list. */
export function missedShare({ year }: Pick<PackRow, 'year'>): number {
  return year === undefined || year.possible === 0 ? -1 : year.absent / year.possible;
}

export function meetingTitle({ heldOn }: { readonly heldOn: PlainDate }): string {
  return `Meeting of ${shortDate(heldOn)}`;
}
