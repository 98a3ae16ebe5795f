import { causeAgainstFill } from '#shared/domain/registers/fill-present.ts';
import { type GridRow, type GridState, type PupilId, shownMark } from './grid-model.ts';

export type LeftOut = { readonly knownName: string; readonly because: string };

export type AllPresent = { readonly fill: readonly PupilId[]; readonly leftOut: readonly LeftOut[] };

/**
 * Whom *all blanks present* fills: pupils without a mark, never one with a planned absence or expected elsewhere, and in
 * the afternoon never one unresolved from the morning (practice rule 7). Those left out are named with the cause.
 */
export function allPresent(state: GridState): AllPresent {
  const blank = state.rows.filter((row) => shownMark(row) === null);
  const morning = morningColumn(state);
  const morningTaken = morning !== undefined && state.rows.some((row) => row.before[morning] != null);
  const causes = blank.map((row) => ({ row, because: causeAgainst(state, row, morningTaken ? morning : undefined) }));
  return {
    fill: causes.filter(({ because }) => because === undefined).map(({ row }) => row.pupil),
    leftOut: causes.flatMap(({ row, because }) => (because === undefined ? [] : [{ knownName: row.knownName, because }])),
  };
}

function causeAgainst({ session }: GridState, row: GridRow, morning: number | undefined): string | undefined {
  const planned = row.planned && { symbol: row.planned.symbol, meaning: row.planned.note ?? row.planned.meaning };
  if (morning === undefined) return causeAgainstFill({ session, planned, morningTaken: false });
  return causeAgainstFill({ session, planned, morning: row.before[morning]?.symbol, morningTaken: true });
}

/** The column of this day's morning; undefined in a morning register. */
function morningColumn(state: GridState): number | undefined {
  if (state.session === 'AM') return undefined;
  const index = state.columns.findIndex((column) => column.date === state.date && column.session === 'AM');
  return index === -1 ? undefined : index;
}
