import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { NotYetSeenWorklist } from './not-yet-seen-worklist.tsx';
import './unexplained.css';
import { UnexplainedWorklist } from './unexplained-worklist.tsx';

/** Who is away and nobody knows why, and who has not been seen since. */
export function UnexplainedPage({ first }: { readonly first?: 'unseen' }) {
  const rings = useMay('registers.correct');
  const followsUp = useMay('attendance.read');
  if (!rings && !followsUp) {
    return (
      <Page title="Unexplained absences">
        <EmptyState title="The attendance office rings">Tell the office what you know of a child who is away.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Unexplained absences" actions={<Link to="/registers">Registers of the day</Link>}>
      <Tabs defaultValue={rings && first === undefined ? 'unexplained' : 'unseen'} keepMounted={false}>
        <Tabs.List mb="sm">
          {rings && <Tabs.Tab value="unexplained">No reason yet</Tabs.Tab>}
          {followsUp && <Tabs.Tab value="unseen">Not yet seen</Tabs.Tab>}
        </Tabs.List>
        {rings && (
          <Tabs.Panel value="unexplained">
            <NoReasonYet />
          </Tabs.Panel>
        )}
        {followsUp && (
          <Tabs.Panel value="unseen">
            <NotYetSeen />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}

/** The same, opened at those who have not been seen. */
export function NotYetSeenPage() {
  return <UnexplainedPage first="unseen" />;
}

/** Asked anew at every opening: a register writes its marks one by one, and a child must not wait for a list to age. */
function NoReasonYet() {
  const list = useQuery({ ...api.registers.unexplained.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  return <UnexplainedWorklist list={list.data} />;
}

function NotYetSeen() {
  const rows = useQuery({ ...api.registers.notYetSeen.queryOptions({ input: {} }), staleTime: 0 });
  if (rows.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(rows.error)} onRetry={() => void rows.refetch()} />;
  }
  return <NotYetSeenWorklist rows={rows.data} />;
}
