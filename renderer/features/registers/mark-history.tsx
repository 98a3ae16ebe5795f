import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatInstant } from '../../components/format-date.ts';
import type { PupilId } from './grid-model.ts';
import { viewOf } from './mark-view.ts';

type Props = { readonly pupil: PupilId; readonly date: PlainDate; readonly session: Session };

/** Every entry of one session of one pupil: who, when, why. The original stays beside its corrections. */
export function MarkHistory({ pupil, date, session }: Props) {
  const history = useQuery(api.registers.history.queryOptions({ input: { pupil, date, session } }));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {formatDate(date)} {session}
      </Text>
      {history.isError && <ErrorPanel title="The history cannot be shown" error={errorMessage(history.error)} />}
      {history.isPending && <Skeleton height={60} aria-label="Loading" />}
      {history.data?.length === 0 && (
        <EmptyState title="No entry yet">The mark and each later correction will stand here, with name and time.</EmptyState>
      )}
      <ol className="ao-history">
        {history.data?.map((entry) => (
          <HistoryEntry key={`${entry.at}${entry.symbol}${entry.source}`} entry={entry} date={date} />
        ))}
      </ol>
    </Stack>
  );
}

function HistoryEntry({ entry, date }: { readonly entry: Outputs['registers']['history'][number]; readonly date: PlainDate }) {
  const { codeClass, title } = viewOf(entry.symbol, date);
  return (
    <li data-current={entry.current || undefined}>
      <CodeCell symbol={entry.symbol} codeClass={codeClass} meaning={title} minutesLate={entry.minutesLate} />{' '}
      <strong>{title}</strong>
      {entry.current && (
        <Text span size="sm" c="dimmed">
          {' '}
          stands now
        </Text>
      )}
      {entry.late && <Text size="sm">Amended entry: no mark stood here before it.</Text>}
      {entry.detail !== undefined && <Text size="sm">{entry.detail}</Text>}
      {entry.reason !== undefined && <Text size="sm">Reason: {entry.reason}</Text>}
      <Text size="sm" c="dimmed">
        {formatInstant(entry.at)} · {entry.by}, {entry.role} · {entry.source}
      </Text>
    </li>
  );
}
