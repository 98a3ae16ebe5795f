import { Button, Text } from '@mantine/core';
import type { PupilId } from '#shared/lib/ids.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import type { NoteOrder } from './note-order.ts';
import { NotePanel } from './note-panel.tsx';
import { lateWords, missedInList, type NoteRow, partWords, toWhom } from './note-words.ts';

type Props = {
  readonly order: NoteOrder;
  readonly rows: readonly NoteRow[] | undefined;
  readonly onLeaveOut: (pupil: PupilId) => void;
  readonly onName: (pupil: PupilId) => void;
};

/** Each pupil of the choice: what the note would say, to whom it goes, or why there is none. */
export function NotesWorklist({ order, rows, onLeaveOut, onName }: Props) {
  const act = (row: NoteRow) => <RowAct row={row} onLeaveOut={onLeaveOut} onName={onName} />;
  return (
    <Worklist
      label="Notes to be made"
      sentence="Enter opens the sessions behind a row. Nothing is written until you make the notes."
      rows={rows}
      rowKey={(row) => String(row.pupil.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      panel={(row) => <NotePanel row={row} from={order.from} to={order.to} act={act(row)} />}
      nextAct={act}
      nextActWidth={140}
      counts={[
        { label: 'pupils', value: rows?.length ?? 0 },
        { label: 'without a note', value: rows?.filter(({ standing }) => standing !== 'write').length ?? 0 },
        ...waiting(rows ?? []),
      ]}
      empty={
        <EmptyState title="Nobody of this choice is on the roll today">
          A note goes to the parents of pupils who are on the roll. Choose another class or year.
        </EmptyState>
      }
    />
  );
}

/** Said only where somebody waits. Of a pupil who waits it is not known which parents do. */
function waiting(rows: readonly NoteRow[]): readonly { readonly label: string; readonly value: number }[] {
  const pupils = rows.filter(({ standing }) => standing === 'waits').length;
  const parents = rows.reduce((total, { othersWait }) => total + othersWait, 0);
  return [
    { label: pupils === 1 ? 'pupil waits' : 'pupils wait', value: pupils },
    { label: parents === 1 ? 'more parent waits' : 'more parents wait', value: parents },
  ].filter(({ value }) => value > 0);
}

type ActProps = Pick<Props, 'onLeaveOut' | 'onName'> & { readonly row: NoteRow };

function RowAct({ row, onLeaveOut, onName }: ActProps) {
  const { id, knownName } = row.pupil;
  if (row.mayName) {
    return (
      <Button
        size="compact-sm"
        variant="light"
        aria-label={row.named ? `Let it wait again: ${knownName}` : `Write all the same: ${knownName}`}
        onClick={() => onName(id)}
      >
        {row.named ? 'Let it wait again' : 'Write all the same'}
      </Button>
    );
  }
  if (row.standing !== 'write' && row.standing !== 'leftOut') return null;
  const out = row.standing === 'leftOut';
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={out ? `Put back ${knownName}` : `Leave out ${knownName}`}
      onClick={() => onLeaveOut(id)}
    >
      {out ? 'Put back' : 'Leave out'}
    </Button>
  );
}

const columns: readonly WorklistColumn<NoteRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '16%',
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
  { key: 'missed', title: 'Missed', width: '12%', cell: missedInList, sortBy: (row) => row.missed },
  { key: 'explained', title: 'Explained', width: '9%', cell: (row) => partWords(row.explained), sortBy: (row) => row.explained },
  {
    key: 'notExplained',
    title: 'No reason yet',
    width: '10%',
    cell: (row) => (row.notExplained === 0 ? partWords(0) : <strong>{partWords(row.notExplained)}</strong>),
    sortBy: (row) => row.notExplained,
  },
  {
    key: 'unauthorised',
    title: 'Unauthorised',
    width: '11%',
    cell: (row) => partWords(row.unauthorised),
    sortBy: (row) => row.unauthorised,
  },
  {
    key: 'late',
    title: 'Late',
    width: '11%',
    cell: lateWords,
    sortBy: (row) => row.lateBeforeClose + row.lateAfterClose,
  },
  {
    key: 'to',
    title: 'To whom, or why not',
    cell: (row) => <span title={toWhom(row)}>{toWhom(row)}</span>,
    sortBy: toWhom,
  },
];
