import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { BulkCorrection } from './bulk-correction.tsx';
import './corrections.css';
import { RecentCorrections } from './recent-corrections.tsx';

/** Marks corrected together, and everything that was corrected lately with its undo. */
export function CorrectionsPage() {
  const mayCorrect = useMay('registers.correct');
  const freshness = useQuery({ ...api.school.freshness.queryOptions({ input: {} }), enabled: mayCorrect });
  if (!mayCorrect) {
    return (
      <Page title="Corrections">
        <EmptyState title="The attendance office corrects">Tell the office which mark is wrong and what happened.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Corrections">
      {freshness.isError && <ErrorPanel title="This cannot be shown now" error={errorMessage(freshness.error)} />}
      <Tabs defaultValue="recent" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="recent">Recent corrections</Tabs.Tab>
          <Tabs.Tab value="new">Correct several marks</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="recent">
          <RecentCorrections />
        </Tabs.Panel>
        <Tabs.Panel value="new">{freshness.data !== undefined && <BulkCorrection today={freshness.data.today} />}</Tabs.Panel>
      </Tabs>
    </Page>
  );
}
