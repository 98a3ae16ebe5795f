import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { useRoomBelow } from './use-room-below.ts';
import type { WorklistColumn, WorklistOrder } from './worklist-column.ts';
import { rowAfterKey } from './worklist-keys.ts';

const rowHeight = 36;
const virtualFrom = 100;

export type WorklistTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly WorklistColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly nextAct: ((row: Row) => ReactNode) | undefined;
  readonly nextActWidth: number;
  readonly order: WorklistOrder | undefined;
  readonly onOrder: (column: string) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: (row: Row) => void;
  readonly openKey: string | undefined;
};

/** The rows themselves. One tab stop: the arrows choose a row, Enter or Space opens it; more than 100 rows are drawn as they come into sight. */
export function WorklistTable<Row>(props: WorklistTableProps<Row>) {
  const { rows, columns, rowKey, gridRef } = props;
  const [chosenKey, setChosenKey] = useState<string>();
  const idBase = useId();
  useRoomBelow(gridRef);
  const chosen = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === chosenKey),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 800, height: 600 },
    enabled: rows.length > virtualFrom,
  });
  const choose = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setChosenKey(rowKey(row));
    if (rows.length > virtualFrom) virtualizer.scrollToIndex(index);
    else gridRef.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowAfterKey(event.key, chosen, rows.length);
    const row = rows[chosen];
    if (next !== undefined) choose(next);
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) props.onOpen(row);
    else return;
    event.preventDefault();
  };
  const shown = shownRows(rows.length, virtualizer);
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="ao-worklist-scroll"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={`${idBase}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <table role="presentation" className="ao-worklist-table">
        <Widths columns={columns} nextActWidth={props.nextAct === undefined ? undefined : props.nextActWidth} />
        <HeadRow {...props} />
        <tbody role="rowgroup">
          <Spacer height={shown.before} />
          {shown.indexes.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <BodyRow
                key={rowKey(row)}
                {...props}
                id={`${idBase}-${index}`}
                row={row}
                index={index}
                chosen={index === chosen}
                onChoose={() => setChosenKey(rowKey(row))}
              />
            );
          })}
          <Spacer height={shown.after} />
        </tbody>
      </table>
    </div>
  );
}

type Shown = { readonly indexes: readonly number[]; readonly before: number; readonly after: number };

function shownRows(count: number, virtualizer: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>): Shown {
  if (count <= virtualFrom) return { indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}

function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr role="presentation" style={{ height }} /> : null;
}

function Widths<Row>(props: { readonly columns: readonly WorklistColumn<Row>[]; readonly nextActWidth: number | undefined }) {
  return (
    <colgroup>
      {props.columns.map((column) => (
        <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
      ))}
      {props.nextActWidth !== undefined && <col style={{ width: props.nextActWidth }} />}
    </colgroup>
  );
}

function HeadRow<Row>({ columns, order, onOrder, nextAct }: WorklistTableProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = order?.column === column.key ? (order.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={column.key} role="columnheader" scope="col" data-align={column.align} aria-sort={sorted}>
              {column.sortBy === undefined ? (
                column.title
              ) : (
                <UnstyledButton className="ao-worklist-sort" onClick={() => onOrder(column.key)}>
                  {column.title}
                  <span aria-hidden>{sorted === undefined ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
                </UnstyledButton>
              )}
            </th>
          );
        })}
        {nextAct !== undefined && (
          <th role="columnheader" scope="col" data-align="right">
            Next
          </th>
        )}
      </tr>
    </thead>
  );
}

type BodyRowProps<Row> = WorklistTableProps<Row> & {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function BodyRow<Row>({ id, row, index, chosen, onChoose, ...props }: BodyRowProps<Row>) {
  const openRow = () => {
    onChoose();
    props.onOpen(row);
  };
  return (
    <tr
      id={id}
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-open={props.rowKey(row) === props.openKey || undefined}
      onClick={openRow}
    >
      {props.columns.map((column) => (
        <td key={column.key} role="gridcell" data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
      {props.nextAct !== undefined && (
        <td role="gridcell" data-align="right" onClick={(event) => event.stopPropagation()}>
          {props.nextAct(row)}
        </td>
      )}
    </tr>
  );
}
