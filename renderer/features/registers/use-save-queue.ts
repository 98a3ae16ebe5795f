// Sends what the grid has typed, one request at a time. The grid's state says what waits; this only carries it.
import type { QueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useRef } from 'react';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { type ErrorMessage, errorMessage } from '../../client/error-message.ts';
import { invalidateTopics } from '../../client/query-client.ts';
import type { GridState, RegisterGridData } from './grid-model.ts';
import { type BatchMark, nextBatch } from './grid-saving.ts';
import type { GridAction } from './grid-state.ts';

type Place = Pick<RegisterGridData, 'class' | 'date' | 'session'>;

export type SaveQueueOptions = {
  readonly place: Place;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  readonly queryClient: QueryClient;
  /** The request did not get through: nothing more is sent until the person asks. */
  readonly stopped: boolean;
  readonly onStopped: (error: ErrorMessage) => void;
};

/** Keeps sending until nothing waits. A refusal of many marks is found by sending them one by one. */
export function useSaveQueue({ place, state, dispatch, queryClient, stopped, onStopped }: SaveQueueOptions): void {
  const oneByOne = useRef(false);
  useEffect(() => {
    if (stopped) return;
    const batch = nextBatch(state, oneByOne.current ? 1 : undefined);
    if (batch.length === 0) return;
    dispatch({ type: 'sent', pupils: batch.map((mark) => mark.pupil) });
    void send({ place, batch, queryClient }).then((outcome) => {
      if (outcome.kind === 'refused' && batch.length > 1) {
        oneByOne.current = true;
        dispatch({ type: 'unsent' });
      } else if (outcome.kind === 'stopped') {
        dispatch({ type: 'unsent' });
        onStopped(outcome.error);
      } else dispatch(actionOf(outcome));
    });
  }, [place, state, dispatch, queryClient, stopped, onStopped]);
}

type Outcome =
  | { readonly kind: 'saved'; readonly marks: Awaited<ReturnType<typeof client.registers.save>> }
  | { readonly kind: 'changed'; readonly grid: RegisterGridData }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'stopped'; readonly error: ErrorMessage };

type Sending = { readonly place: Place; readonly batch: readonly BatchMark[]; readonly queryClient: QueryClient };

async function send({ place, batch, queryClient }: Sending): Promise<Outcome> {
  // An answer to an older question must not arrive after this one's.
  await queryClient.cancelQueries({ queryKey: api.registers.grid.queryKey({ input: place }) });
  try {
    const marks = batch.map(({ filled: _, ...mark }) => mark);
    const fill = batch[0]?.filled ? { fill: true as const } : {};
    return { kind: 'saved', marks: await client.registers.save({ ...place, ...fill, marks }) };
  } catch (thrown) {
    const error = errorMessage(thrown);
    if (error.code === 'MARK_CHANGED') return askAnew(place);
    if (error.code === 'REGISTER_NOT_OPEN') void invalidateTopics(queryClient, ['registers']);
    return isAboutMarks(error) ? { kind: 'refused', message: error.message } : { kind: 'stopped', error };
  }
}

async function askAnew(place: Place): Promise<Outcome> {
  try {
    return { kind: 'changed', grid: await client.registers.grid(place) };
  } catch (thrown) {
    return { kind: 'stopped', error: errorMessage(thrown) };
  }
}

/** Refusals that hold for a mark, against those that hold for the whole program: only the latter stop the queue. */
function isAboutMarks({ code }: ErrorMessage): boolean {
  return [
    'CODE_REFUSED',
    'FILL_REFUSED',
    'NOT_ON_ROLL',
    'REGISTER_NOT_OPEN',
    'DAY_CLOSED',
    'OUTSIDE_CALENDAR',
    'INVALID_INPUT',
  ].includes(code);
}

function actionOf(outcome: Exclude<Outcome, { kind: 'stopped' }>): GridAction {
  switch (outcome.kind) {
    case 'saved':
      return { type: 'saved', marks: outcome.marks };
    case 'changed':
      return { type: 'changedByOther', grid: outcome.grid };
    case 'refused':
      return { type: 'refused', message: outcome.message };
  }
}
