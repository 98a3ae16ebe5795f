import { Button, Group } from '@mantine/core';
import type { Dispatch } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { GridRow } from './grid-model.ts';
import type { GridAction } from './grid-state.ts';
import { viewOf } from './mark-view.ts';

type Props = { readonly row: GridRow; readonly date: PlainDate; readonly dispatch: Dispatch<GridAction> };

/** Why this row is not saved, under its mark: another person's mark to choose from, or the office's reason. */
export function RowProblemNote({ row, date, dispatch }: Props) {
  if (row.problem === undefined) return null;
  const settle = (keep: 'theirs' | 'mine') => () => dispatch({ type: 'settled', pupil: row.pupil, keep });
  if (row.problem.kind === 'refused') {
    return (
      <div className="ao-grid-note" role="alert">
        {row.problem.message}
        <Group gap={6} mt={4}>
          <Button size="compact-xs" variant="default" onClick={settle('theirs')}>
            Take it back
          </Button>
        </Group>
      </div>
    );
  }
  const theirs = row.held === null ? 'no mark' : `${row.held.symbol} (${viewOf(row.held.symbol, date).title})`;
  const mine = row.typed == null ? 'no mark' : row.typed.symbol;
  return (
    <div className="ao-grid-note" role="alert">
      Somebody else has written {theirs} meanwhile. Yours was not saved.
      <Group gap={6} mt={4}>
        <Button size="compact-xs" variant="default" onClick={settle('theirs')}>
          Keep {row.held?.symbol ?? 'no mark'}
        </Button>
        <Button size="compact-xs" variant="default" onClick={settle('mine')}>
          Write {mine} instead
        </Button>
      </Group>
    </div>
  );
}
