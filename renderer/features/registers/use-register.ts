import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { ErrorMessage } from '../../client/error-message.ts';
import { invalidateTopics } from '../../client/query-client.ts';
import { type GridState, type RegisterGridData, rowStatus, shownMark } from './grid-model.ts';
import { type GridAction, gridReducer, openGrid } from './grid-state.ts';
import { useSaveQueue } from './use-save-queue.ts';

export type Register = {
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  readonly counts: RegisterCounts;
  /** Why saving has stopped, until the person lets it go on. */
  readonly stoppedBy: ErrorMessage | undefined;
  readonly goOn: () => void;
};

export type RegisterCounts = {
  readonly pupils: number;
  readonly marked: number;
  /** Typed and not yet on the disk. */
  readonly unsaved: number;
  readonly problems: number;
};

const quietMilliseconds = 1500;

/** One register at work: its grid, what is typed into it, and the saving of it. */
export function useRegister(data: RegisterGridData): Register {
  const [state, dispatch] = useReducer(gridReducer, data, openGrid);
  const [stoppedBy, setStoppedBy] = useState<ErrorMessage>();
  const queryClient = useQueryClient();
  useEffect(() => dispatch({ type: 'loaded', grid: data }), [data]);
  const { class: classId, date, session } = data;
  const place = useMemo(() => ({ class: classId, date, session }), [classId, date, session]);
  useSaveQueue({ place, state, dispatch, queryClient, stopped: stoppedBy !== undefined, onStopped: setStoppedBy });
  const counts = useMemo(() => countRows(state), [state]);
  useQuietRefresh(counts, () => void invalidateTopics(queryClient, ['registers', 'attendance']));
  const goOn = useCallback(() => setStoppedBy(undefined), []);
  return { state, dispatch, counts, stoppedBy, goOn };
}

export function countRows({ rows }: Pick<GridState, 'rows'>): RegisterCounts {
  const statuses = rows.map(rowStatus);
  return {
    pupils: rows.length,
    marked: rows.filter((row) => shownMark(row) !== null).length,
    unsaved: statuses.filter((status) => status === 'waiting' || status === 'saving').length,
    problems: statuses.filter((status) => status === 'problem').length,
  };
}

/** Other screens learn of the marks once the typing pauses, not at each key. */
function useQuietRefresh({ unsaved, marked }: RegisterCounts, refresh: () => void): void {
  const [seen, setSeen] = useState(marked);
  useEffect(() => {
    if (unsaved > 0 || marked === seen) return;
    const timer = setTimeout(() => {
      setSeen(marked);
      refresh();
    }, quietMilliseconds);
    return () => clearTimeout(timer);
  });
}
