import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';

type WelfareRow = Outputs['leave']['welfare']['rows'][number];

/** Every long absence, those without an answer first. */
export function WelfareList() {
  const navigate = useNavigate();
  const asked = useQuery({ ...api.leave.welfare.queryOptions({ input: {} }), staleTime: 0 });
  if (asked.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(asked.error)} onRetry={() => void asked.refetch()} />;
  }
  const open = asked.data?.rows.filter((row) => row.answered === undefined).length ?? 0;
  return (
    <Worklist
      label="Long absences"
      sentence="The same questions for every long absence. Nobody else sees this list."
      rows={asked.data?.rows}
      rowKey={(row) => String(row.leave.id)}
      rowTitle={(row) => row.leave.pupil.knownName}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/registers/leave/$leave', params: { leave: String(row.leave.id) } })}
      counts={[{ label: 'without an answer', value: open }]}
      empty={<EmptyState title="No long absence">Leave of five school days and more comes here by itself.</EmptyState>}
    />
  );
}

const columns: readonly WorklistColumn<WelfareRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '26%',
    cell: ({ leave: { pupil } }) => (
      <>
        <strong>{pupil.knownName}</strong> {pupil.className}
      </>
    ),
    sortBy: (row) => row.leave.pupil.knownName,
  },
  { key: 'days', title: 'Days', cell: ({ leave }) => spanInWords(leave.span), sortBy: (row) => row.leave.span.from },
  {
    key: 'count',
    title: 'School days',
    width: 108,
    align: 'right',
    cell: (row) => row.leave.schoolDays,
    sortBy: (row) => row.leave.schoolDays,
  },
  {
    key: 'answered',
    title: 'Answer',
    width: 200,
    cell: (row) => (row.answered === undefined ? <strong>Without an answer</strong> : `Answered, ${row.answered.by}`),
    sortBy: (row) => row.answered?.at ?? '',
  },
];
