import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { daysWords, sessionsWords } from './plan-words.ts';

/** What stands as planned for one pupil from today on; where one changes it stands beside it. */
export function PupilPlans({ pupil }: { readonly pupil: PupilId }) {
  const list = useQuery(api.registers.plans.queryOptions({ input: { pupil } }));
  if (list.isError) {
    return <ErrorPanel title="The plans cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined || list.data.rows.length === 0) return null;
  return (
    <>
      {list.data.rows.map((row) => (
        <Text key={row.plan} size="sm">
          <strong>{row.symbol}</strong> {row.title}, {daysWords(row)}, {sessionsWords(row)}
          {row.provider !== undefined && `, ${row.provider}`}
        </Text>
      ))}
      <Text size="sm">
        <Link to="/registers/plans">Change or end a plan</Link>
      </Text>
    </>
  );
}
