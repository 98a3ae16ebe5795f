import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { type Dispatch, memo } from 'react';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { CodeList } from './code-list.tsx';
import { type Entry, type GridRow as Row, type RowStatus, rowStatus, shownMark } from './grid-model.ts';
import type { GridAction } from './grid-state.ts';
import { MarkEntry } from './mark-entry.tsx';
import { viewOf } from './mark-view.ts';
import { RowProblemNote } from './row-problem-note.tsx';

export type GridRowProps = {
  readonly row: Row;
  readonly index: number;
  readonly idBase: string;
  readonly columns: readonly { readonly date: PlainDate; readonly session: Session }[];
  readonly date: PlainDate;
  readonly session: Session;
  /** The focused column, -1 where the focus is in another row. */
  readonly focusColumn: number;
  readonly entry: Entry | undefined;
  readonly listUpwards: boolean;
  /** Takes the row's height where not every row is drawn. */
  readonly measure?: ((row: Element | null) => void) | undefined;
  readonly dispatch: Dispatch<GridAction>;
};

/** One pupil. Memoised: a key draws the row it changes and the one it goes to, and no other. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, idBase, columns, focusColumn, dispatch } = props;
  const focus = (column: number) => dispatch({ type: 'focused', row: index, column });
  return (
    <tr
      ref={props.measure}
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      data-index={index}
      data-focused={focusColumn !== -1 || undefined}
    >
      <th scope="row" role="rowheader" className="ao-grid-name" title={row.knownName}>
        {row.knownName}
      </th>
      {columns.map((column, at) => (
        <PastCell
          key={`${column.date}${column.session}`}
          id={`${idBase}-${index}-${at}`}
          row={row}
          at={at}
          date={column.date}
          focused={focusColumn === at}
          onFocus={() => focus(at)}
          newDay={at > 0 && columns[at - 1]?.date !== column.date}
        />
      ))}
      <NowCell {...props} onFocus={() => focus(columns.length)} />
      <td role="gridcell" className="ao-grid-status">
        <StatusSign status={rowStatus(row)} />
      </td>
    </tr>
  );
});

type PastCellProps = {
  readonly id: string;
  readonly row: Row;
  readonly at: number;
  readonly date: PlainDate;
  readonly focused: boolean;
  readonly newDay: boolean;
  readonly onFocus: () => void;
};

function PastCell({ id, row, at, date, focused, newDay, onFocus }: PastCellProps) {
  const mark = row.before[at];
  const view = mark == null ? undefined : viewOf(mark.symbol, date);
  return (
    <td
      id={id}
      role="gridcell"
      className="ao-grid-past"
      data-focused={focused || undefined}
      data-new-day={newDay || undefined}
      aria-selected={focused}
      onMouseDown={onFocus}
    >
      {mark == null || view === undefined ? (
        <span className="ao-grid-none" title="No mark">
          ·
        </span>
      ) : (
        <CodeCell symbol={mark.symbol} codeClass={view.codeClass} meaning={view.title} corrected={mark.corrected} narrow />
      )}
    </td>
  );
}

function NowCell(props: GridRowProps & { readonly onFocus: () => void }) {
  const { row, index, idBase, columns, date, session, focusColumn, entry, dispatch, onFocus } = props;
  const at = columns.length;
  const focused = focusColumn === at;
  const listId = `${idBase}-codes`;
  return (
    <td
      id={`${idBase}-${index}-${at}`}
      role="gridcell"
      className="ao-grid-now"
      data-focused={focused || undefined}
      aria-selected={focused}
      onMouseDown={focused ? undefined : onFocus}
      onDoubleClick={() => dispatch({ type: 'listOpened' })}
    >
      {focusColumn !== -1 && entry !== undefined && (focused || entry.kind !== 'code') ? (
        <MarkEntry entry={entry} date={columns[focusColumn]?.date ?? date} dispatch={dispatch} />
      ) : (
        <NowMark row={row} date={date} />
      )}
      {focusColumn !== -1 && entry?.kind === 'code' && (
        <CodeList
          id={listId}
          text={entry.text}
          highlighted={entry.highlighted}
          date={columns[focusColumn]?.date ?? date}
          session={columns[focusColumn]?.session ?? session}
          upwards={props.listUpwards}
          onTake={(symbol) => dispatch({ type: 'codeTaken', symbol })}
        />
      )}
      {row.problem !== undefined && <RowProblemNote row={row} date={date} dispatch={dispatch} />}
    </td>
  );
}

function NowMark({ row, date }: { readonly row: Row; readonly date: PlainDate }) {
  const mark = shownMark(row);
  if (mark === null) {
    if (row.planned === undefined) return null;
    return (
      <span className="ao-grid-planned">
        <span className="ao-grid-planned-code">{row.planned.symbol}</span> planned: {row.planned.note ?? row.planned.meaning}
      </span>
    );
  }
  const { codeClass, title } = viewOf(mark.symbol, date);
  const corrected = row.typed === undefined && row.held?.corrected === true;
  return (
    <span className="ao-grid-mark">
      <CodeCell symbol={mark.symbol} codeClass={codeClass} meaning={title} corrected={corrected} minutesLate={mark.minutesLate} />
      <span className="ao-grid-meaning" aria-hidden>
        {isStroke(mark.symbol) ? '' : title}
        {mark.minutesLate !== undefined && `, ${mark.minutesLate} min`}
        {mark.detail !== undefined && ` · ${mark.detail}`}
      </span>
    </span>
  );
}

/** Present needs no words: what stands out in the column is who is not. */
function isStroke(symbol: string): boolean {
  return symbol === '/' || symbol === '\\';
}

function StatusSign({ status }: { readonly status: RowStatus }) {
  switch (status) {
    case 'blank':
      return null;
    case 'waiting':
    case 'saving':
      return <IconLoader2 size={16} className="ao-grid-saving" role="img" aria-label="Being saved" />;
    case 'saved':
      return <IconCheck size={16} className="ao-grid-saved" role="img" aria-label="Saved" />;
    case 'problem':
      return <IconAlertTriangle size={16} className="ao-grid-problem" role="img" aria-label="Not saved" />;
  }
}
