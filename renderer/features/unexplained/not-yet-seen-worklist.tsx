import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { seenStepWords } from '#shared/domain/registers/not-yet-seen.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import type { UnseenRow } from './unexplained-words.ts';
import { UnseenPanel } from './unseen-panel.tsx';

/** Children without confirmed contact since an absence that nobody explained, whatever the register says by now. */
export function NotYetSeenWorklist({ rows }: { readonly rows: readonly UnseenRow[] | undefined }) {
  const navigate = useNavigate();
  const records = useMay('attempts.record');
  const open = useCallback(
    (row: UnseenRow) => void navigate({ to: '/pupils/$pupil', params: { pupil: String(row.pupil.id) } }),
    [navigate],
  );
  return (
    <Worklist
      label="Not yet seen"
      sentence="Closing an N as O closes the record, not the worry. A child stands here until it is seen, one of its contacts confirms where it is, or the safeguarding lead has taken it over."
      rows={rows}
      rowKey={(row) => String(row.pupil.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      {...(records ? { panel: (row: UnseenRow) => <UnseenPanel row={row} /> } : { onOpen: open })}
      nextAct={(row) => (
        <Button size="compact-sm" variant="light" onClick={() => open(row)}>
          Open the sheet
        </Button>
      )}
      nextActWidth={170}
      counts={[{ label: 'not yet seen', value: rows?.length ?? 0 }]}
      empty={
        <EmptyState title="Every child is accounted for">
          A child comes here with its first N and stays, even when that N becomes O, until somebody has seen it or knows where it
          is.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<UnseenRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '24%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong>{' '}
        <span className="ao-unexplained-because">{pupil.onRoll ? pupil.className : 'no longer on the roll'}</span>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'days', title: 'School days', width: 132, align: 'right', cell: (row) => row.days, sortBy: (row) => row.days },
  {
    key: 'seen',
    title: 'Last seen',
    width: 130,
    cell: (row) => (row.lastSeen === undefined ? 'Never here' : formatDay(row.lastSeen)),
    sortBy: (row) => row.lastSeen ?? '',
  },
  { key: 'since', title: 'Away since', width: 120, cell: (row) => formatDay(row.since), sortBy: (row) => row.since },
  { key: 'tried', title: 'Tried', width: 64, align: 'right', cell: (row) => row.attempts, sortBy: (row) => row.attempts },
  { key: 'step', title: 'Step by default', cell: (row) => seenStepWords[row.step], sortBy: (row) => row.step },
];
