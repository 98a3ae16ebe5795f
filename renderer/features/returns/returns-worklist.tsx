import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { deadlineWords, kindWords, madeWords, type ReturnRow } from './return-words.ts';

export function ReturnsWorklist({ rows }: { readonly rows: readonly ReturnRow[] | undefined }) {
  const count = (status: ReturnRow['status']): number =>
    rows?.filter((row) => row.status === status && row.prepared === undefined).length ?? 0;
  return (
    <Worklist
      label="Returns"
      sentence="What regulation 13 asks the school to tell the local authority. Enter opens one; you prepare it, and the next attendance bundle takes it along."
      rows={rows}
      rowKey={(row) => `${row.kind}/${row.pupil.id}/${row.caseOn}`}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      panel={(row) => <ReturnPanel key={`${row.kind}/${row.pupil.id}/${row.caseOn}`} row={row} />}
      counts={[
        { label: 'overdue', value: count('overdue') },
        { label: 'due', value: count('due') },
        { label: 'to judge', value: count('judge') },
      ]}
      empty={
        <EmptyState title="Nothing is to be told">
          New and deleted names, ten school days of unauthorised absence in a row and fifteen school days of illness come here by
          themselves.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<ReturnRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '36%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong> {pupil.onRoll ? pupil.className : 'no longer on the roll'}
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'kind', title: 'Return', width: 116, cell: (row) => kindWords[row.kind], sortBy: (row) => row.kind },
  {
    key: 'deadline',
    title: 'Deadline',
    width: 270,
    cell: (row) => (row.status === 'overdue' ? <strong>{deadlineWords(row)}</strong> : deadlineWords(row)),
    sortBy: (row) => row.deadline ?? '',
  },
  { key: 'made', title: 'Made', cell: madeWords, sortBy: madeWords },
];
