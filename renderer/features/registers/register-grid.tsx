import { type Dispatch, Fragment, type KeyboardEvent, type RefObject, useEffect, useId } from 'react';
import { matchCodes } from '#shared/domain/registers/codes.ts';
import { GridHead } from './grid-head.tsx';
import { isGridKey } from './grid-keys.ts';
import { focusedRow, type GridState, shownMark } from './grid-model.ts';
import { GridRow } from './grid-row.tsx';
import type { GridAction } from './grid-state.ts';
import { viewOf } from './mark-view.ts';
import { useShownRows } from './use-shown-rows.ts';
import './register-grid.css';

type Props = {
  readonly label: string;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
};

const rowsUnderList = 7;

/** The register. The grid holds the keyboard; the cell in focus is named to assistive technology and outlined. */
export function RegisterGrid({ label, state, dispatch, gridRef }: Props) {
  const idBase = useId();
  const { rows, columns, focus, entry } = state;
  const shown = useShownRows(rows.length, focus.row, gridRef);
  useEffect(() => {
    const cell = gridRef.current?.querySelector(`[data-row="${focus.row}"]`);
    cell?.scrollIntoView({ block: 'nearest' });
  }, [focus.row, gridRef]);
  const writingDetail = entry?.kind === 'detail';
  const dialogOpen = state.correction !== undefined || state.askingAllPresent;
  useEffect(() => {
    if (!writingDetail && !dialogOpen) gridRef.current?.focus({ preventScroll: true });
  }, [writingDetail, dialogOpen, gridRef]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    if (!isGridKey(state, key)) return;
    event.preventDefault();
    dispatch({ type: 'pressed', key });
  };
  return (
    <>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        className="ao-grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 3}
        aria-activedescendant={activeId(state, idBase)}
        onKeyDown={onKeyDown}
      >
        <table role="presentation">
          <GridHead columns={columns} date={state.date} session={state.session} />
          <tbody role="rowgroup">
            {shown.rows.map(({ index, roomBefore }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <Fragment key={row.pupil}>
                  <Room height={roomBefore} />
                  <GridRow
                    row={row}
                    index={index}
                    idBase={idBase}
                    columns={columns}
                    date={state.date}
                    session={state.session}
                    focusColumn={index === focus.row ? focus.column : -1}
                    entry={index === focus.row ? entry : undefined}
                    listUpwards={index > rowsUnderList && index > rows.length - rowsUnderList}
                    measure={shown.measure}
                    dispatch={dispatch}
                  />
                </Fragment>
              );
            })}
            <Room height={shown.roomAfter} />
          </tbody>
        </table>
      </div>
      <div className="ao-hidden" role="status" aria-live="polite">
        {spokenFocus(state)}
      </div>
    </>
  );
}

/** Where rows are not drawn, their room. */
function Room({ height }: { readonly height: number }) {
  return height > 0 ? <tr role="presentation" style={{ height }} /> : null;
}

function activeId({ focus, entry }: GridState, idBase: string): string {
  if (entry?.kind === 'code') return `${idBase}-codes-${entry.highlighted}`;
  return `${idBase}-${focus.row}-${focus.column}`;
}

/** What is read out as the focus moves and letters are typed. */
function spokenFocus(state: GridState): string {
  const row = focusedRow(state);
  if (row === undefined) return '';
  if (state.entry?.kind === 'code') {
    const code = matchCodes(state.entry.text, state.date, state.session)[state.entry.highlighted];
    return code === undefined ? '' : `${code.symbol} ${code.title}`;
  }
  if (state.entry?.kind === 'minutes') return `${state.entry.symbol}, minutes late: ${state.entry.text}`;
  const mark = shownMark(row);
  return `${row.knownName}: ${mark === null ? 'no mark' : `${mark.symbol} ${viewOf(mark.symbol, state.date).title}`}`;
}
