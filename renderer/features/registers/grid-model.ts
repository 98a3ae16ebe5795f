import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type RegisterGridData = Outputs['registers']['grid'];
export type GridRowData = RegisterGridData['rows'][number];
export type HeldMark = NonNullable<GridRowData['mark']>;
export type SavedMark = Outputs['registers']['save'][number];
export type PupilId = GridRowData['pupil'];

/** A mark as typed: what the office is asked to hold. */
export type TypedMark = {
  readonly symbol: string;
  readonly minutesLate?: number | undefined;
  readonly detail?: string | undefined;
};

/** Why a row is not simply saved: another person's mark came between, or the office refused this one. */
export type RowProblem = { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly message: string };

export type GridRow = {
  readonly pupil: PupilId;
  readonly knownName: string;
  readonly before: readonly (HeldMark | null)[];
  readonly planned?: GridRowData['planned'];
  /** What the office holds, as of its last answer. */
  readonly held: HeldMark | null;
  /** Typed and not yet answered; null takes a mark back. */
  readonly typed?: TypedMark | null | undefined;
  /** Typed by "all present", which is checked anew where it is written. */
  readonly filled?: true | undefined;
  /** Of what was typed, what is on its way. */
  readonly sent?: TypedMark | null | undefined;
  readonly problem?: RowProblem | undefined;
};

/** What is being written in the focused cell before it becomes a mark. */
export type Entry =
  | { readonly kind: 'code'; readonly text: string; readonly highlighted: number }
  | { readonly kind: 'minutes'; readonly symbol: string; readonly text: string; readonly hint: boolean }
  | { readonly kind: 'detail'; readonly symbol: string; readonly text: string; readonly minutesLate?: number | undefined };

/** A mark that may only be written with a reason: the register is closed, or the session is past. */
export type Correction = {
  readonly pupil: PupilId;
  readonly knownName: string;
  readonly date: PlainDate;
  readonly session: Session;
  readonly mark: TypedMark;
  readonly held: HeldMark | null;
};

/** `assistant` is the details with the keyboard in the field of the code assistant. */
export type GridPanel = 'details' | 'assistant' | 'history';

export type UndoStep = readonly { readonly pupil: PupilId; readonly mark: TypedMark | null }[];

export type GridState = {
  readonly date: PlainDate;
  readonly session: Session;
  readonly writable: boolean;
  /** The sessions before this one, oldest first. */
  readonly columns: readonly { readonly date: PlainDate; readonly session: Session }[];
  readonly rows: readonly GridRow[];
  /** The column after the last of `columns` is this session. */
  readonly focus: { readonly row: number; readonly column: number };
  readonly entry?: Entry | undefined;
  readonly panel?: GridPanel | undefined;
  readonly correction?: Correction | undefined;
  readonly askingAllPresent: boolean;
  /** The key before was a code that was taken at once; an Enter right after it means that code. */
  readonly takenAtOnce?: boolean | undefined;
  readonly undo: readonly UndoStep[];
};

/** The mark that a row shows: what was typed, else what is held. */
export function shownMark(row: GridRow): TypedMark | null {
  return row.typed === undefined ? row.held : row.typed;
}

export type RowStatus = 'blank' | 'waiting' | 'saving' | 'saved' | 'problem';

/** `saved` only where the office answered: the tick means that the mark is on the disk. */
export function rowStatus(row: GridRow): RowStatus {
  if (row.problem !== undefined) return 'problem';
  if (row.sent !== undefined) return 'saving';
  if (row.typed !== undefined) return 'waiting';
  return row.held === null ? 'blank' : 'saved';
}

export function thisSession(state: GridState): number {
  return state.columns.length;
}

export function focusedRow(state: GridState): GridRow | undefined {
  return state.rows[state.focus.row];
}

/** The day and session of the focused column. */
export function focusedSession(state: GridState): { readonly date: PlainDate; readonly session: Session } {
  return state.columns[state.focus.column] ?? { date: state.date, session: state.session };
}

export function sameMark(left: TypedMark | null, right: TypedMark | null): boolean {
  if (left === null || right === null) return left === right;
  return left.symbol === right.symbol && left.minutesLate === right.minutesLate && (left.detail ?? '') === (right.detail ?? '');
}

/** The mark without what the office put to it. */
export function bareMark(mark: TypedMark): TypedMark {
  return {
    symbol: mark.symbol,
    ...(mark.minutesLate === undefined ? {} : { minutesLate: mark.minutesLate }),
    ...(mark.detail === undefined || mark.detail === '' ? {} : { detail: mark.detail }),
  };
}
