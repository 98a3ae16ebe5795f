import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A class is drawn whole; only a register of many classes together is drawn as its rows come into sight. */
const virtualFrom = 60;

const rowHeight = 35;
const drawnBeyond = 8;

export type ShownRow = {
  readonly index: number;
  /** Room of the rows that are not drawn between the row before and this one, in pixels. */
  readonly roomBefore: number;
};

export type ShownRows = {
  readonly rows: readonly ShownRow[];
  readonly roomAfter: number;
  /** Takes the height of a drawn row, which a note under its mark makes taller; undefined where every row is drawn. */
  readonly measure: ((row: Element | null) => void) | undefined;
};

/**
 * The rows of the register that are drawn: those in sight and the one in focus, which assistive technology is told of
 * wherever it stands. On paper all of them.
 */
export function useShownRows(count: number, focused: number, pane: RefObject<HTMLElement | null>): ShownRows {
  const printing = usePrinting();
  const all = count < virtualFrom || printing;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: drawnBeyond,
    initialRect: { width: 800, height: 800 },
    enabled: !all,
  });
  if (all)
    return { rows: Array.from({ length: count }, (_, index) => ({ index, roomBefore: 0 })), roomAfter: 0, measure: undefined };
  const inSight = virtualizer.getVirtualItems();
  const inFocus = inSight.some((item) => item.index === focused) ? undefined : virtualizer.measurementsCache[focused];
  const drawn = inFocus === undefined ? inSight : [...inSight, inFocus].sort((a, b) => a.index - b.index);
  let end = 0;
  const rows = drawn.map((item) => {
    const roomBefore = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, roomBefore };
  });
  return { rows, roomAfter: Math.max(0, virtualizer.getTotalSize() - end), measure: virtualizer.measureElement };
}

/** True from just before the page is laid out for paper until it is back on the screen. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
