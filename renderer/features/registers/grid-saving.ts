// From typed to held: one request is on its way at a time, and whatever is typed meanwhile goes with the next.
import type { RegisterGridData } from './grid-model.ts';
import { type GridRow, type GridState, type PupilId, type SavedMark, sameMark, type TypedMark } from './grid-model.ts';

export type BatchMark = {
  readonly pupil: PupilId;
  readonly mark: TypedMark | null;
  readonly seen: HeldCommand | null;
  readonly filled?: true;
};
type HeldCommand = NonNullable<GridRow['held']>['command'];

/**
 * What is to be sent next; marks of "all present" go alone, because they are checked more closely. Empty while a request is on its way or nothing waits. `limit` sends fewer
 * to find a refused one.
 */
export function nextBatch(state: GridState, limit = 500): readonly BatchMark[] {
  if (state.rows.some((row) => row.sent !== undefined)) return [];
  const waiting = state.rows.filter((row) => row.typed !== undefined && row.problem === undefined);
  return waiting
    .filter((row) => row.filled === waiting[0]?.filled)
    .slice(0, limit)
    .map((row) => ({
      pupil: row.pupil,
      mark: row.typed ?? null,
      seen: row.held?.command ?? null,
      ...(row.filled ? { filled: true } : {}),
    }));
}

export function markSent(state: GridState, pupils: readonly PupilId[]): GridState {
  return changeRows(state, pupils, (row) => ({ ...row, sent: row.typed }));
}

/** The office answered: what it wrote is held, and what was typed since waits for the next request. */
export function markSaved(state: GridState, saved: readonly SavedMark[]): GridState {
  const answers = new Map(saved.map(({ pupil, mark }) => [pupil, mark]));
  return changeRows(state, [...answers.keys()], (row) => {
    const held = answers.get(row.pupil) ?? null;
    const typedSince = row.typed !== undefined && row.sent !== undefined && !sameMark(row.typed, row.sent);
    return {
      ...row,
      held,
      sent: undefined,
      typed: typedSince ? row.typed : undefined,
      filled: typedSince ? row.filled : undefined,
      problem: undefined,
    };
  });
}

/** The request did not arrive: everything in it waits as before. */
export function markUnsent(state: GridState): GridState {
  return changeRows(state, sentPupils(state), (row) => ({ ...row, sent: undefined }));
}

export function markRefused(state: GridState, message: string): GridState {
  return changeRows(state, sentPupils(state), (row) => ({ ...row, sent: undefined, problem: { kind: 'refused', message } }));
}

/**
 * Another person wrote first: rows whose held mark is no longer the one seen stop and show theirs; the rest waits again.
 * Where none can be told from the other, all of them stop, so that nothing is sent round and round.
 */
export function markChanged(state: GridState, current: RegisterGridData): GridState {
  const theirs = new Map(current.rows.map((row) => [row.pupil, row.mark]));
  const overtaken = (row: GridRow) => theirs.get(row.pupil)?.command !== row.held?.command;
  const sent = state.rows.filter((row) => row.sent !== undefined);
  const none = !sent.some(overtaken);
  return changeRows(state, sentPupils(state), (row) => ({
    ...row,
    held: theirs.get(row.pupil) ?? null,
    sent: undefined,
    problem: none || overtaken(row) ? { kind: 'changed' } : undefined,
  }));
}

/** Settles a row that another person had changed: keeps theirs, or writes what was typed over it. */
export function settleRow(state: GridState, pupil: PupilId, keep: 'theirs' | 'mine'): GridState {
  return changeRows(state, [pupil], (row) => ({
    ...row,
    problem: undefined,
    typed: keep === 'theirs' ? undefined : row.typed,
  }));
}

/** The grid as asked anew. Rows with a request on its way keep what they have: its answer comes later than this one. */
export function mergeLoaded(state: GridState, grid: RegisterGridData): GridState {
  const known = new Map(state.rows.map((row) => [row.pupil, row]));
  return {
    ...state,
    writable: grid.writable,
    columns: grid.before,
    rows: grid.rows.map((data) => {
      const row = known.get(data.pupil);
      const fresh = rowOf(data);
      if (row === undefined) return fresh;
      const held = row.sent === undefined && row.problem === undefined ? data.mark : row.held;
      return { ...fresh, held, typed: row.typed, filled: row.filled, sent: row.sent, problem: row.problem };
    }),
    focus: { ...state.focus, row: Math.min(state.focus.row, Math.max(grid.rows.length - 1, 0)) },
  };
}

export function rowOf(data: RegisterGridData['rows'][number]): GridRow {
  return { pupil: data.pupil, knownName: data.knownName, before: data.before, planned: data.planned, held: data.mark };
}

function sentPupils(state: GridState): readonly PupilId[] {
  return state.rows.filter((row) => row.sent !== undefined).map((row) => row.pupil);
}

function changeRows(state: GridState, pupils: readonly PupilId[], change: (row: GridRow) => GridRow): GridState {
  if (pupils.length === 0) return state;
  const chosen = new Set(pupils);
  return { ...state, rows: state.rows.map((row) => (chosen.has(row.pupil) ? change(row) : row)) };
}
