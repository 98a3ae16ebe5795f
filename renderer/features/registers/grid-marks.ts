// What happens to a mark once its code is known: it is asked for its details, typed into the row, or put to a correction.
import { checkMark } from '#shared/domain/registers/check-mark.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import {
  bareMark,
  type Entry,
  focusedRow,
  focusedSession,
  type GridRow,
  type GridState,
  type PupilId,
  sameMark,
  shownMark,
  type TypedMark,
  thisSession,
} from './grid-model.ts';

/** The codes that take minutes: arrived late before and after the register closed. */
const lateCodes: ReadonlySet<string> = new Set(['L', 'U']);

export function takesMinutes(symbol: string): boolean {
  return lateCodes.has(symbol);
}

/** Takes a code for the focused cell: asks for its detail where there is one, else writes it and goes down. */
export function takeCode(state: GridState, symbol: string): GridState {
  if (takesMinutes(symbol)) return { ...state, entry: { kind: 'minutes', symbol, text: '', hint: false } };
  const { date } = focusedSession(state);
  const row = focusedRow(state);
  const wanted = codeAt(symbol, date)?.detail;
  if (wanted === undefined) return writeMark(state, { symbol });
  const planned = row?.planned?.symbol === symbol ? (row.planned.detail ?? row.planned.note ?? '') : '';
  return { ...state, entry: { kind: 'detail', symbol, text: planned } };
}

/** The entry in hand becomes a mark; where a required detail is missing the entry stays and says so. */
export function finishEntry(state: GridState, entry: Exclude<Entry, { kind: 'code' }>): GridState {
  const mark = entryMark(entry);
  const check = checkMark({ ...mark, ...focusedSession(state) });
  if (check.kind === 'valid') return writeMark(state, mark);
  return entry.kind === 'minutes' ? { ...state, entry: { ...entry, hint: true } } : state;
}

/** Writes into the focused cell: straight in where the register is open, otherwise by way of a correction. */
export function writeMark(state: GridState, mark: TypedMark): GridState {
  const row = focusedRow(state);
  if (row === undefined) return state;
  const idle = { ...state, entry: undefined };
  if (state.writable && state.focus.column === thisSession(state)) return goDown(typeMarks(idle, [row.pupil], mark));
  return {
    ...idle,
    correction: { ...focusedSession(state), pupil: row.pupil, knownName: row.knownName, mark, held: heldIn(state, row) },
  };
}

/** A mark that *all present* writes, so that the office can tell it from one that a person looked at. */
type Filled = { readonly filled: TypedMark };

/** Types one mark into the rows of `pupils`, as one step to take back. */
export function typeMarks(state: GridState, pupils: readonly PupilId[], typed: TypedMark | Filled): GridState {
  const [mark, filled] = 'filled' in typed ? [typed.filled, true as const] : [typed, undefined];
  const chosen = new Set(pupils);
  const changing = state.rows.filter((row) => chosen.has(row.pupil) && !sameMark(shownMark(row), mark));
  if (changing.length === 0) return state;
  const step = changing.map((row) => ({ pupil: row.pupil, mark: shownMark(row) }));
  const changingNow = new Set(changing);
  return {
    ...state,
    rows: state.rows.map((row) => (changingNow.has(row) ? { ...typeInto(row, mark), filled } : row)),
    undo: [...state.undo, step],
  };
}

/** Takes back the last step and goes to where it was; unchanged where there is none, or the register has closed. */
export function takeBack(state: GridState): GridState {
  const step = state.undo.at(-1);
  if (step === undefined || !state.writable) return state;
  const before = new Map(step.map(({ pupil, mark }) => [pupil, mark]));
  const first = state.rows.findIndex((row) => before.has(row.pupil));
  return {
    ...state,
    entry: undefined,
    undo: state.undo.slice(0, -1),
    focus: { row: Math.max(first, 0), column: thisSession(state) },
    rows: state.rows.map((row) => {
      const mark = before.get(row.pupil);
      return mark === undefined ? row : typeInto(row, mark);
    }),
  };
}

function goDown(state: GridState): GridState {
  const row = Math.min(state.focus.row + 1, state.rows.length - 1);
  return { ...state, focus: { ...state.focus, row } };
}

/** What is held already, with nothing else on its way, need not be sent again. */
function typeInto(row: GridRow, mark: TypedMark | null): GridRow {
  const bare = mark === null ? null : bareMark(mark);
  const asHeld = row.sent === undefined && sameMark(row.held, bare);
  return { ...row, typed: asHeld ? undefined : bare, filled: undefined, problem: undefined };
}

function entryMark(entry: Exclude<Entry, { kind: 'code' }>): TypedMark {
  if (entry.kind === 'detail') {
    return bareMark({ symbol: entry.symbol, minutesLate: entry.minutesLate, detail: entry.text.trim() });
  }
  return bareMark({ symbol: entry.symbol, minutesLate: entry.text === '' ? undefined : Number(entry.text) });
}

/** The mark held in the focused column of a row. */
export function heldIn(state: GridState, row: GridRow) {
  return state.focus.column === thisSession(state) ? row.held : (row.before[state.focus.column] ?? null);
}
