// The watch list's own words and choices: who stands where, and what the office does next about it.
import { thresholdUrgency } from '#shared/domain/attendance/threshold.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type WatchList = Outputs['attendance']['watch'];
export type WatchRow = WatchList['rows'][number];

export type WatchFilter = 'threshold' | 'persistent' | 'severe';

export const watchFilters: readonly { readonly filter: WatchFilter; readonly title: string }[] = [
  { filter: 'threshold', title: 'At or near the threshold' },
  { filter: 'persistent', title: 'Persistent absence' },
  { filter: 'severe', title: 'Severe absence' },
];

/** The rows of one list, the most urgent first. Severe absence is persistent absence too, so it stands in both. */
export function rowsFor(rows: readonly WatchRow[], filter: WatchFilter): readonly WatchRow[] {
  if (filter === 'severe') return byAbsence(rows.filter((row) => row.absence === 'severe'));
  if (filter === 'persistent') return byAbsence(rows.filter((row) => row.absence === 'severe' || row.absence === 'persistent'));
  return rows.filter((row) => row.threshold !== undefined).toSorted(byThreshold);
}

function byThreshold(left: WatchRow, right: WatchRow): number {
  return (
    thresholdUrgency[left.threshold?.status ?? 'near'] - thresholdUrgency[right.threshold?.status ?? 'near'] ||
    togetherOf(right) - togetherOf(left) ||
    left.pupil.knownName.localeCompare(right.pupil.knownName, 'en-GB')
  );
}

/** Share of sessions missed, most first, compared in whole numbers. */
function byAbsence(rows: readonly WatchRow[]): readonly WatchRow[] {
  return rows.toSorted((left, right) => missed(right) * left.year.possible - missed(left) * right.year.possible);
}

function missed(row: WatchRow): number {
  return row.year.authorised + row.year.unauthorised;
}

function togetherOf(row: WatchRow): number {
  return (row.threshold?.counted ?? 0) + (row.threshold?.provisional ?? 0);
}

export const statusWords = {
  met: { short: 'Met', long: 'The threshold is met: a decision is due.' },
  provisional: { short: 'Met if N stays', long: 'With the sessions that have no reason yet, the threshold would be met.' },
  near: { short: 'Near', long: 'Near the threshold.' },
} as const;

export const absenceWords = { severe: 'Severe', persistent: 'Persistent', none: '', uncovered: '' } as const;

export const absenceSentences = {
  severe: 'Severe absence: half of the possible sessions or more were missed.',
  persistent: 'Persistent absence: a tenth of the possible sessions or more were missed.',
  none: 'Neither persistent nor severe absence.',
  uncovered: 'No rule of persistent or severe absence covers this date.',
} as const;

/** `8`, or `8 + 2 N`: those without a reason are never added in unseen. */
export function countedText({ counted, provisional }: NonNullable<WatchRow['threshold']>): string {
  return provisional === 0 ? String(counted) : `${counted} + ${provisional} N`;
}

/** A letter belongs before the threshold, and one at a time; the office's own rules decide when it is pressed. */
export function offersLetter(row: WatchRow): boolean {
  return row.letters.length === 0 && row.threshold !== undefined && row.threshold.status !== 'met';
}
