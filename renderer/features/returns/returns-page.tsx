import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { ReturnsWorklist } from './returns-worklist.tsx';

/** What the authority is to be told about single pupils, and what has come of each. */
export function ReturnsPage() {
  const prepares = useMay('returns.prepare');
  return (
    <Page title="Returns">
      {prepares ? (
        <Returns />
      ) : (
        <EmptyState title="The attendance office prepares returns">Ask the office what was told.</EmptyState>
      )}
    </Page>
  );
}

function Returns() {
  const list = useQuery({ ...api.exchange.returns.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  return <ReturnsWorklist rows={list.data?.rows} />;
}
