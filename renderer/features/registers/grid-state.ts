import { presentSymbol } from '#shared/domain/registers/codes.ts';
import { allPresent } from './all-present.ts';
import { type GridKey, pressKey } from './grid-keys.ts';
import { finishEntry, takeCode, typeMarks, writeMark } from './grid-marks.ts';
import {
  focusedSession,
  type GridPanel,
  type GridState,
  type PupilId,
  type RegisterGridData,
  type SavedMark,
  type TypedMark,
} from './grid-model.ts';
import { markChanged, markRefused, markSaved, markSent, markUnsent, mergeLoaded, rowOf, settleRow } from './grid-saving.ts';

export type GridAction =
  | { readonly type: 'pressed'; readonly key: GridKey }
  | { readonly type: 'focused'; readonly row: number; readonly column: number }
  | { readonly type: 'listOpened' }
  | { readonly type: 'codeTaken'; readonly symbol: string }
  | { readonly type: 'detailTyped'; readonly text: string }
  | { readonly type: 'detailFinished' }
  | { readonly type: 'markChosen'; readonly mark: TypedMark }
  | { readonly type: 'allPresentConfirmed' }
  | { readonly type: 'allPresentAsked' }
  | { readonly type: 'panelShown'; readonly panel: GridPanel | undefined }
  | { readonly type: 'dismissed' }
  | { readonly type: 'corrected'; readonly saved: SavedMark }
  | { readonly type: 'loaded'; readonly grid: RegisterGridData }
  | { readonly type: 'sent'; readonly pupils: readonly PupilId[] }
  | { readonly type: 'saved'; readonly marks: readonly SavedMark[] }
  | { readonly type: 'unsent' }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'changedByOther'; readonly grid: RegisterGridData }
  | { readonly type: 'settled'; readonly pupil: PupilId; readonly keep: 'theirs' | 'mine' };

/** The grid of one register as it comes, with the first pupil without a mark in focus. */
export function openGrid(grid: RegisterGridData): GridState {
  const firstBlank = grid.rows.findIndex((row) => row.mark === null);
  return {
    date: grid.date,
    session: grid.session,
    writable: grid.writable,
    columns: grid.before,
    rows: grid.rows.map(rowOf),
    focus: { row: Math.max(firstBlank, 0), column: grid.before.length },
    askingAllPresent: false,
    undo: [],
  };
}

/** All that can happen to a grid. Pure: rows that do not change keep their identity, so only those that do are drawn again. */
export function gridReducer(state: GridState, action: GridAction): GridState {
  return leaveAssistant(state, reduce(state, action));
}

/** Whoever goes on to another cell has left the assistant's field: the panel follows, the keyboard stays with the grid. */
function leaveAssistant(before: GridState, after: GridState): GridState {
  const left = before.panel === 'assistant' && after.panel === 'assistant' && after.focus !== before.focus;
  return left ? { ...after, panel: 'details' } : after;
}

function reduce(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'loaded':
      return mergeLoaded(state, action.grid);
    case 'sent':
      return markSent(state, action.pupils);
    case 'saved':
      return markSaved(state, action.marks);
    case 'unsent':
      return markUnsent(state);
    case 'refused':
      return markRefused(state, action.message);
    case 'changedByOther':
      return markChanged(state, action.grid);
    case 'settled':
      return settleRow(state, action.pupil, action.keep);
    case 'corrected':
      return showCorrected(state, action.saved);
    case 'pressed':
    case 'focused':
    case 'listOpened':
    case 'codeTaken':
    case 'detailTyped':
    case 'detailFinished':
    case 'markChosen':
    case 'allPresentAsked':
    case 'allPresentConfirmed':
    case 'panelShown':
    case 'dismissed':
      return byHand(state, action);
  }
}

type HandAction = Exclude<
  GridAction,
  { readonly type: 'loaded' | 'sent' | 'saved' | 'unsent' | 'refused' | 'changedByOther' | 'settled' | 'corrected' }
>;

function byHand(state: GridState, action: HandAction): GridState {
  switch (action.type) {
    case 'pressed':
      return pressKey(state, action.key);
    case 'focused':
      return { ...state, entry: undefined, takenAtOnce: undefined, focus: { row: action.row, column: action.column } };
    case 'listOpened':
      return { ...state, entry: { kind: 'code', text: '', highlighted: 0 } };
    case 'codeTaken':
      return takeCode(state, action.symbol);
    case 'detailTyped':
      return state.entry?.kind === 'detail' ? { ...state, entry: { ...state.entry, text: action.text } } : state;
    case 'detailFinished':
      return state.entry?.kind === 'detail' ? finishEntry(state, state.entry) : state;
    case 'markChosen':
      return writeMark(state, action.mark);
    case 'allPresentAsked':
      return { ...state, entry: undefined, askingAllPresent: true };
    case 'allPresentConfirmed':
      return fillPresent(state);
    case 'panelShown':
      return { ...state, panel: action.panel };
    case 'dismissed':
      return { ...state, entry: undefined, correction: undefined, askingAllPresent: false };
  }
}

function fillPresent(state: GridState): GridState {
  const filled = typeMarks(state, allPresent(state).fill, { filled: { symbol: presentSymbol(state.session) } });
  return { ...filled, askingAllPresent: false };
}

function showCorrected(state: GridState, saved: SavedMark): GridState {
  const at = state.correction ?? focusedSession(state);
  const column = state.columns.findIndex((each) => each.date === at.date && each.session === at.session);
  const rows = state.rows.map((row) => {
    if (row.pupil !== saved.pupil) return row;
    if (column === -1) return { ...row, held: saved.mark, typed: undefined, problem: undefined };
    return { ...row, before: row.before.map((mark, index) => (index === column ? saved.mark : mark)) };
  });
  return { ...state, rows, correction: undefined };
}
