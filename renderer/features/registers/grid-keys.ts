import { codeBeginsAnother, matchCodes, presentSymbol } from '#shared/domain/registers/codes.ts';
import { finishEntry, heldIn, takeBack, takeCode, takesMinutes, writeMark } from './grid-marks.ts';
import { type Entry, focusedRow, focusedSession, type GridState, shownMark, thisSession } from './grid-model.ts';

/** A key as the grid takes it; `key` as the browser names it. */
export type GridKey = { readonly key: string; readonly ctrl?: boolean; readonly shift?: boolean };

const page = 10;

/** What a key makes of the grid. The same state comes back where the key means nothing here. */
export function pressKey(state: GridState, pressed: GridKey): GridState {
  if (state.askingAllPresent || state.correction !== undefined) return state;
  const { takenAtOnce, ...rest } = state;
  if (takenAtOnce === true) return pressed.key === 'Enter' && pressed.ctrl !== true ? rest : pressKey(rest, pressed);
  if (pressed.ctrl) return pressWithControl(state, pressed);
  if (pressed.key === 'F1') return openAssistant(state);
  if (state.entry?.kind === 'code') return pressInCode(state, state.entry, pressed.key);
  if (state.entry?.kind === 'minutes') return pressInMinutes(state, state.entry, pressed.key);
  if (state.entry?.kind === 'detail') return pressed.key === 'Escape' ? { ...state, entry: undefined } : state;
  return pressInGrid(state, pressed.key);
}

function pressWithControl(state: GridState, { key, shift }: GridKey): GridState {
  const letter = key.toLowerCase();
  if (letter === 'z') return takeBack(state);
  if (key === '.') return openAssistant(state);
  if (letter === 'a' && shift && state.writable) return { ...state, entry: undefined, askingAllPresent: true };
  if (key === 'Home') return { ...state, entry: undefined, focus: { ...state.focus, row: 0 } };
  if (key === 'End') return { ...state, entry: undefined, focus: { ...state.focus, row: state.rows.length - 1 } };
  return state;
}

function pressInGrid(state: GridState, key: string): GridState {
  const row = focusedRow(state);
  if (row === undefined) return state;
  const moved = moveFocus(state, key);
  if (moved !== undefined) return moved;
  if (key === '/' || key === '\\') return writeMark(state, { symbol: presentSymbol(focusedSession(state).session) });
  if (key === 'Enter') return pressEnter(state);
  if (key === ' ') return { ...state, panel: 'details' };
  if (key === 'F2') return { ...state, panel: state.panel === 'history' ? undefined : 'history' };
  if (key === 'Escape') return state.panel === undefined ? state : { ...state, panel: undefined };
  if (/^[a-z#]$/i.test(key)) return typeCode(state, key.toUpperCase());
  const mark = state.focus.column === thisSession(state) ? shownMark(row) : heldIn(state, row);
  if (/^\d$/.test(key) && mark !== null && takesMinutes(mark.symbol)) {
    return { ...state, entry: { kind: 'minutes', symbol: mark.symbol, text: key, hint: false } };
  }
  return state;
}

/** Letters stay codes: what the parent said is typed into a field of its own. */
function openAssistant(state: GridState): GridState {
  return focusedRow(state) === undefined ? state : { ...state, entry: undefined, panel: 'assistant' };
}

/** Enter says present where nothing is said yet; where a mark stands it only goes on, so that running down a list changes none. */
function pressEnter(state: GridState): GridState {
  const row = focusedRow(state);
  const blank = row !== undefined && state.focus.column === thisSession(state) && shownMark(row) === null;
  if (blank && state.writable) return writeMark(state, { symbol: presentSymbol(state.session) });
  return moveFocus(state, 'ArrowDown') ?? state;
}

/**
 * A letter filters the list; a code that is whole, and begins no other, is taken at once. Whoever presses Enter after it all
 * the same means that code: the key right after it is not taken for a mark of the next pupil.
 */
function typeCode(state: GridState, text: string): GridState {
  const { date, session } = focusedSession(state);
  const matches = matchCodes(text, date, session);
  const first = matches[0];
  if (first === undefined) return state;
  if (first.symbol === text && !codeBeginsAnother(text, date)) {
    const taken = takeCode(state, text);
    return taken.entry === undefined ? { ...taken, takenAtOnce: true } : taken;
  }
  return { ...state, entry: { kind: 'code', text, highlighted: 0 } };
}

function pressInCode(state: GridState, entry: Extract<Entry, { kind: 'code' }>, key: string): GridState {
  const { date, session } = focusedSession(state);
  const matches = matchCodes(entry.text, date, session);
  const highlight = (to: number) => ({
    ...state,
    entry: { ...entry, highlighted: Math.min(Math.max(to, 0), matches.length - 1) },
  });
  if (key === 'ArrowDown') return highlight(entry.highlighted + 1);
  if (key === 'ArrowUp') return highlight(entry.highlighted - 1);
  if (key === 'Escape') return { ...state, entry: undefined };
  if (key === 'Backspace') {
    const text = entry.text.slice(0, -1);
    return { ...state, entry: text === '' ? undefined : { kind: 'code', text, highlighted: 0 } };
  }
  if (key === 'Enter' || key === 'Tab') {
    const chosen = matches[entry.highlighted];
    return chosen === undefined ? state : takeCode(state, chosen.symbol);
  }
  if (key === '/' || key === '\\') return writeMark(state, { symbol: presentSymbol(session) });
  return /^[a-z0-9#]$/i.test(key) ? typeCode(state, entry.text + key.toUpperCase()) : state;
}

function pressInMinutes(state: GridState, entry: Extract<Entry, { kind: 'minutes' }>, key: string): GridState {
  if (/^\d$/.test(key)) return { ...state, entry: { ...entry, text: `${entry.text}${key}`.slice(0, 3), hint: false } };
  if (key === 'Backspace') return { ...state, entry: { ...entry, text: entry.text.slice(0, -1) } };
  if (key === 'Escape') return { ...state, entry: undefined };
  if (key === 'Enter' || key === 'ArrowDown' || key === 'Tab') return finishEntry(state, entry);
  const abandoned = { ...state, entry: undefined };
  return entry.text === '' ? pressInGrid(abandoned, key) : state;
}

function moveFocus(state: GridState, key: string): GridState | undefined {
  const { row, column } = state.focus;
  const to = (nextRow: number, nextColumn: number): GridState => ({
    ...state,
    focus: {
      row: Math.min(Math.max(nextRow, 0), state.rows.length - 1),
      column: Math.min(Math.max(nextColumn, 0), thisSession(state)),
    },
  });
  const moves: Readonly<Record<string, () => GridState>> = {
    ArrowDown: () => to(row + 1, column),
    ArrowUp: () => to(row - 1, column),
    ArrowLeft: () => to(row, column - 1),
    ArrowRight: () => to(row, column + 1),
    Home: () => to(row, 0),
    End: () => to(row, thisSession(state)),
    PageDown: () => to(row + page, column),
    PageUp: () => to(row - page, column),
  };
  return Object.hasOwn(moves, key) ? moves[key]?.() : undefined;
}

/** Whether the grid takes this key itself, so that neither page nor browser acts on it. */
export function isGridKey(state: GridState, { key, ctrl = false, shift = false }: GridKey): boolean {
  if (ctrl) return /^[z.]$/i.test(key) || (/^a$/i.test(key) && shift) || key === 'Home' || key === 'End';
  if (key === 'Tab') return state.entry?.kind === 'code';
  const named = ['Enter', ' ', 'F1', 'F2', 'Escape', 'Backspace', '/', '\\', '#', 'Home', 'End', 'PageUp', 'PageDown'];
  return named.includes(key) || key.startsWith('Arrow') || /^[a-z0-9]$/i.test(key);
}
