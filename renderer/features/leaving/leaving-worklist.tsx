import { Text } from '@mantine/core';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { LeavingPanel } from './leaving-panel.tsx';
import { destinationWords, type LeavingList, type LeavingSheet, standingWords } from './leaving-words.ts';

/** The open sheets; Enter opens the tests, enquiries, return and the head's yes of one. */
export function LeavingWorklist({ list }: { readonly list: LeavingList | undefined }) {
  return (
    <Worklist
      label="Off-roll sheets"
      sentence="A name leaves the roll on a ground of the law alone, with its tests answered, the return to the authority made and the head’s yes."
      rows={list?.sheets}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      panel={(row) => (list === undefined ? null : <LeavingPanel key={row.id} sheet={row} today={list.today} />)}
      counts={[
        { label: 'open', value: list?.sheets.length ?? 0 },
        { label: 'ready', value: list?.sheets.filter(({ missing }) => missing.length === 0).length ?? 0 },
      ]}
      empty={
        <EmptyState title="Nobody is about to leave the roll">
          A sheet stands here from the day it is begun until the head has said yes or it is withdrawn.
        </EmptyState>
      }
    />
  );
}

function GoesTo({ destinationName, destination }: LeavingSheet) {
  const words = destinationName ?? destinationWords[destination];
  return <span title={words}>{words}</span>;
}

const columns: readonly WorklistColumn<LeavingSheet>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '24%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupil.className}
        </Text>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'ground', title: 'Ground', cell: (row) => `(${row.ground}) ${row.groundTitle}`, sortBy: (row) => row.ground },
  { key: 'day', title: 'Last day', width: 120, cell: (row) => formatDay(row.leavesOn), sortBy: (row) => row.leavesOn },
  { key: 'to', title: 'Goes to', width: '26%', cell: GoesTo },
  {
    key: 'standing',
    title: 'Stands',
    width: 150,
    cell: (row) => (row.missing.length === 0 ? <strong>{standingWords(row)}</strong> : standingWords(row)),
    sortBy: (row) => row.missing.length,
  },
];
