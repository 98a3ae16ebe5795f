import { sessionsToTarget, targetReached } from '#shared/domain/attendance/targets/target.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate } from '../../components/format-date.ts';
import { formatCount, formatShare } from '../../components/format-share.ts';

export type TargetList = Outputs['attendance']['targets'];
export type TargetRow = TargetList['rows'][number];
export type TargetVersion = TargetRow['now'];

/** `95.5 %`: a target is kept in tenths, nothing is rounded. */
export function tenthsWords(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

/** Tenths of a per cent from what was typed; undefined where it is no such number. */
export function tenthsIn(text: string): number | undefined {
  const found = /^\s*(\d{1,3})(?:[.,](\d))?\s*%?\s*$/.exec(text);
  const tenths = found === null ? 0 : Number(found[1]) * 10 + Number(found[2] ?? 0);
  return tenths >= 1 && tenths <= 1000 ? tenths : undefined;
}

export const standing = { proposed: 'Proposed only', agreed: 'Agreed', declined: 'Declined' } as const;

export function stateWords({ state, answeredOn, answeredBy }: TargetVersion): string {
  return answeredOn === undefined ? standing[state] : `${standing[state]} ${formatDate(answeredOn)}, ${answeredBy ?? ''}`;
}

/** What has come of an agreed target so far; of any other nothing is said. */
export function progressWords({ now, progress }: TargetRow): string {
  if (now.state !== 'agreed') return '–';
  if (progress === undefined) return 'Not begun';
  const reached = targetReached(progress.present, progress.possible, now.tenths);
  if (reached === undefined) return 'No sessions yet';
  const missing = sessionsToTarget(progress.present, progress.possible, now.tenths);
  const stands = reached ? 'at or above it' : `${formatCount(missing)} ${missing === 1 ? 'session' : 'sessions'} short`;
  return `${formatShare(progress.present, progress.possible)}; ${stands}`;
}
