import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { formatCount } from './format-share.ts';
import { SidePanel } from './side-panel.tsx';
import { nextOrder, orderRows, type WorklistColumn, type WorklistOrder } from './worklist-column.ts';
import { WorklistTable } from './worklist-table.tsx';
import './worklist.css';

export type { WorklistColumn } from './worklist-column.ts';

export type WorklistProps<Row> = {
  /** The table's name for those who do not see it. */
  readonly label: string;
  /** One sentence of what this list is. */
  readonly sentence: ReactNode;
  /** Undefined while they are being asked for. */
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly WorklistColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Heads the side panel. */
  readonly rowTitle: (row: Row) => string;
  /** The *why* of a row; opens at the right with Enter or a click. */
  readonly panel?: (row: Row, close: () => void) => ReactNode;
  /** Instead of a panel: where Enter leads. */
  readonly onOpen?: (row: Row) => void;
  /** The row's next act, at its right. */
  readonly nextAct?: (row: Row) => ReactNode;
  readonly nextActWidth?: number;
  readonly filters?: ReactNode;
  readonly counts?: readonly { readonly label: string; readonly value: number }[];
  readonly empty: ReactNode;
};

/** A dense list: counts and filters on top, rows by keyboard, the why beside it. */
export function Worklist<Row>(props: WorklistProps<Row>) {
  const { rows, rowKey, panel, onOpen } = props;
  const [openKey, setOpenKey] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const openRow = panel === undefined ? undefined : rows?.find((row) => rowKey(row) === openKey);
  const open = useCallback(
    (row: Row) => {
      if (onOpen !== undefined) onOpen(row);
      else setOpenKey(rowKey(row));
    },
    [onOpen, rowKey],
  );
  const close = useCallback(() => {
    setOpenKey(undefined);
    grid.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="ao-worklist">
      <Stack gap="sm" className="ao-worklist-main">
        <WorklistHead {...props} />
        {rows === undefined && <LoadingRows />}
        {rows?.length === 0 && props.empty}
        {rows !== undefined && rows.length > 0 && (
          <OrderedTable {...props} rows={rows} gridRef={grid} open={open} openKey={openRow === undefined ? undefined : openKey} />
        )}
      </Stack>
      {openRow !== undefined && (
        <SidePanel key={openKey} title={props.rowTitle(openRow)} onClose={close}>
          {panel?.(openRow, close)}
        </SidePanel>
      )}
    </div>
  );
}

type OrderedTableProps<Row> = WorklistProps<Row> & {
  readonly rows: readonly Row[];
  readonly gridRef: React.RefObject<HTMLDivElement | null>;
  readonly open: (row: Row) => void;
  readonly openKey: string | undefined;
};

function OrderedTable<Row>(props: OrderedTableProps<Row>) {
  const { rows, columns } = props;
  const [order, setOrder] = useState<WorklistOrder>();
  const ordered = useMemo(() => orderRows(rows, columns, order), [rows, columns, order]);
  return (
    <WorklistTable
      label={props.label}
      rows={ordered}
      columns={columns}
      rowKey={props.rowKey}
      nextAct={props.nextAct}
      nextActWidth={props.nextActWidth ?? 180}
      order={order}
      onOrder={(column) => setOrder((now) => nextOrder(now, column))}
      gridRef={props.gridRef}
      onOpen={props.open}
      openKey={props.openKey}
    />
  );
}

function WorklistHead<Row>({ sentence, counts, filters }: WorklistProps<Row>) {
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text c="dimmed" component="div" className="ao-worklist-sentence">
          {sentence}
        </Text>
        {counts !== undefined && (
          <Group gap="lg" wrap="nowrap" className="ao-worklist-counts">
            {counts.map((count) => (
              <Text key={count.label} size="sm" component="span">
                <strong className="ao-figures">{formatCount(count.value)}</strong> {count.label}
              </Text>
            ))}
          </Group>
        )}
      </Group>
      {filters !== undefined && (
        <Group gap="xs" role="search" aria-label="Filters">
          {filters}
        </Group>
      )}
    </Stack>
  );
}

function LoadingRows() {
  return (
    <Stack gap={6} role="status" aria-label="Loading">
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <Skeleton key={line} height={28} radius="sm" />
      ))}
    </Stack>
  );
}
