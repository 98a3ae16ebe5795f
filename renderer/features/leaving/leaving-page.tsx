import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { HomeEducation } from './home-education.tsx';
import './leaving.css';
import { LeavingWorklist } from './leaving-worklist.tsx';
import { OpenSheet } from './open-sheet.tsx';
import { Removed } from './removed.tsx';

/** Who is to leave the roll, what a parent said of education at home, and who left in 12 months. */
export function LeavingPage() {
  const prepares = useMay('roll.prepare');
  if (!prepares) {
    return (
      <Page title="Leaving the roll">
        <EmptyState title="The office prepares this">
          Tell the attendance office what you know of a child who moves away.
        </EmptyState>
      </Page>
    );
  }
  return <Sheets />;
}

function Sheets() {
  const list = useQuery(api.people.leaving.queryOptions({ input: {} }));
  if (list.isError) {
    return (
      <Page title="Leaving the roll">
        <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      </Page>
    );
  }
  return (
    <Page title="Leaving the roll" actions={list.data !== undefined && <OpenSheet list={list.data} />}>
      <Tabs defaultValue="sheets" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="sheets">Off-roll sheets</Tabs.Tab>
          <Tabs.Tab value="home">Education at home, spoken</Tabs.Tab>
          <Tabs.Tab value="removed">Left in 12 months</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sheets">
          <LeavingWorklist list={list.data} />
        </Tabs.Panel>
        <Tabs.Panel value="home">
          <HomeEducation list={list.data} />
        </Tabs.Panel>
        <Tabs.Panel value="removed">
          <Removed />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
