import type { ReactNode } from 'react';

export type WorklistColumn<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly align?: 'left' | 'right';
  /** Pixels or a share; columns without one share the rest evenly. */
  readonly width?: number | string;
  /** Given, the heading is a button that sorts by it. */
  readonly sortBy?: (row: Row) => string | number;
};

export type WorklistOrder = { readonly column: string; readonly descending: boolean };

/** The rows in the order a heading asks for; unchanged, and the same array, where none does. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly WorklistColumn<Row>[],
  order: WorklistOrder | undefined,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === order?.column)?.sortBy;
  if (sortBy === undefined || order === undefined) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((left, right) => sign * compare(sortBy(left), sortBy(right)));
}

/** Pressing a heading sorts ascending, again descending, a third time as the list came. */
export function nextOrder(order: WorklistOrder | undefined, column: string): WorklistOrder | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'en-GB', { numeric: true });
}
