import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { DutyFrame } from './suspension-duties.tsx';
import { suspensionDays } from './suspension-words.ts';
import { TellForm } from './tell-form.tsx';

type CareRow = Outputs['suspensions']['care']['rows'][number];

/** For those with the care right: whom else to tell of this suspension. Nothing where there is nobody. */
export function SuspensionCare({ suspension, today }: { readonly suspension: SuspensionId; readonly today: PlainDate }) {
  const care = useQuery({ ...api.suspensions.care.queryOptions({ input: { suspension } }), staleTime: 0 });
  if (care.isError) return <ErrorPanel title="This cannot be shown now" error={errorMessage(care.error)} />;
  const duties = care.data?.rows[0]?.duties ?? [];
  if (duties.length === 0) return null;
  return (
    <Section title="Virtual school and social worker">
      <div>
        {duties.map((duty) => (
          <CareLine key={duty.duty} duty={duty} suspension={suspension} today={today} />
        ))}
      </div>
    </Section>
  );
}

type LineProps = {
  readonly duty: CareRow['duties'][number];
  readonly suspension: SuspensionId;
  readonly today: PlainDate;
};

function CareLine({ duty, suspension, today }: LineProps) {
  const tell = useMutation(api.suspensions.tellCare.mutationOptions());
  return (
    <DutyFrame duty={duty}>
      {duty.done === undefined && (
        <TellForm
          title={duty.title}
          today={today}
          pending={tell.isPending}
          onTell={(told) => tell.mutate({ suspension, duty: duty.duty, ...told })}
        />
      )}
      {tell.isError && <ErrorPanel title="It was not ticked" error={errorMessage(tell.error)} onClose={tell.reset} />}
    </DutyFrame>
  );
}

/** Every suspension of which a virtual school or a social worker is to be told. */
export function SuspensionCareList() {
  const navigate = useNavigate();
  const care = useQuery({ ...api.suspensions.care.queryOptions({ input: {} }), staleTime: 0 });
  if (care.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(care.error)} onRetry={() => void care.refetch()} />;
  }
  return (
    <Worklist
      label="Virtual school and social worker"
      sentence="Only those with the care right see this list; no other count holds any of it."
      rows={care.data?.rows}
      rowKey={(row) => String(row.suspension.id)}
      rowTitle={(row) => row.suspension.pupil.knownName}
      columns={columns}
      onOpen={(row) =>
        void navigate({ to: '/pupils/suspensions/$suspension', params: { suspension: String(row.suspension.id) } })
      }
      empty={
        <EmptyState title="Nobody else is to be told">
          A suspension of a pupil with a social worker, or of a looked-after child, comes here by itself.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<CareRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '26%',
    cell: ({ suspension: { pupil } }) => (
      <>
        <strong>{pupil.knownName}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupil.className}
        </Text>
      </>
    ),
    sortBy: (row) => row.suspension.pupil.knownName,
  },
  {
    key: 'days',
    title: 'Days',
    cell: ({ suspension }) => suspensionDays(suspension.span),
    sortBy: (row) => row.suspension.span.from,
  },
  { key: 'open', title: 'To tell', width: '36%', cell: toTell, sortBy: toTell },
];

function toTell({ duties }: CareRow): string {
  const open = duties.filter((duty) => duty.done === undefined);
  if (open.length === 0) return 'All told';
  return open.map((duty) => `${duty.title}${duty.overdue ? ' (overdue)' : ''}`).join('; ');
}
