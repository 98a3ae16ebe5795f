import { type AttendanceBand, attendanceBands, attendanceBandTitles } from '#shared/domain/attendance/attendance-bands.ts';
import { groupKindTitles, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { groupKey, groupTitle } from './group-words.ts';

export type Bands = Outputs['attendance']['bands'];
export type BandRow = Bands['rows'][number];

export type BandFilter = {
  readonly band: AttendanceBand | null;
  readonly year: string | null;
  readonly className: string | null;
};

export const everyBand: BandFilter = { band: null, year: null, className: null };

export function bandRows(rows: readonly BandRow[], { band, year, className }: BandFilter): readonly BandRow[] {
  return rows.filter(
    (row) =>
      (band === null || row.band === band) &&
      (year === null || row.pupil.yearGroup === year) &&
      (className === null || row.pupil.className === className),
  );
}

export type Choice = { readonly value: string; readonly label: string };

/** Each band with how many stand in it, as year and class are chosen. */
export function bandChoices(rows: readonly BandRow[], filter: BandFilter): Choice[] {
  const shown = bandRows(rows, { ...filter, band: null });
  return attendanceBands.map((value) => ({
    value,
    label: `${attendanceBandTitles[value]} (${shown.filter((row) => row.band === value).length})`,
  }));
}

/** The groups that are neither a year nor a class, which have a filter of their own, by kind. */
export function groupChoices(groups: readonly PupilGroup[]): { readonly group: string; readonly items: Choice[] }[] {
  const kinds = Map.groupBy(
    groups.filter(({ kind }) => kind !== 'school' && kind !== 'year' && kind !== 'class'),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, own]) => ({
    group: groupKindTitles[kind],
    items: own.map((group) => ({ value: groupKey(group), label: groupTitle(group) })),
  }));
}
