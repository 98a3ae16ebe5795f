import type { PeriodKind } from '#shared/domain/school/calendar-period.ts';
import { checkPeriods } from '#shared/domain/school/check-periods.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type Period = Outputs['school']['calendar'][number];

export const kindWords: Readonly<Record<PeriodKind, string>> = {
  term: 'Term',
  'half-term': 'Half-term break',
  'bank-holiday': 'Bank holiday',
  inset: 'Training day',
  closure: 'Unplanned closure',
};

/** A line being edited: a day not yet chosen is empty. */
export type PeriodRow = {
  readonly key: number;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly kind: PeriodKind;
  readonly name: string;
};

export function rowsOf(periods: readonly Period[]): readonly PeriodRow[] {
  return periods.toSorted((left, right) => left.from.localeCompare(right.from)).map((period, key) => ({ ...period, key }));
}

/** The periods of the lines that have both days. */
export function periodsOf(rows: readonly PeriodRow[]): Period[] {
  return rows.flatMap(({ from, to, kind, name }) => (from === undefined || to === undefined ? [] : [{ from, to, kind, name }]));
}

/** What does not fit together, in sentences; empty where all does. */
export function calendarProblems(rows: readonly PeriodRow[]): readonly string[] {
  const unfinished = rows.some((row) => row.from === undefined || row.to === undefined);
  const problems = checkPeriods(periodsOf(rows)).map((problem) => problem.sentence);
  return unfinished ? ['A line lacks a day. Choose both days, or remove the line.', ...problems] : problems;
}

export function addRow(rows: readonly PeriodRow[]): readonly PeriodRow[] {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return [...rows, { key, from: undefined, to: undefined, kind: 'inset', name: '' }];
}
