import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { NewNotes } from './new-notes.tsx';
import { NoteRuns } from './note-runs.tsx';

/** Attendance notes to parents, in days: who would get one, the making, and what came of those made. */
export function HalfTermNotesPage() {
  const prints = useMay('registers.print');
  return (
    <Page
      title="Half-term notes"
      sentence="To each parent at their own address, in plain words: the days missed and what is written down for each. For information: no warning letter, and it counts towards none."
    >
      {prints ? (
        <HalfTermNotes />
      ) : (
        <EmptyState title="The attendance office makes these notes">Ask the office what was sent home.</EmptyState>
      )}
    </Page>
  );
}

function HalfTermNotes() {
  const [tab, setTab] = useState<string | null>('new');
  const choices = useQuery(api.registers.halfTerms.queryOptions({ input: {} }));
  if (choices.isError) {
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(choices.error)} onRetry={() => void choices.refetch()} />
    );
  }
  return (
    <Tabs value={tab} onChange={setTab}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="new">New notes</Tabs.Tab>
        <Tabs.Tab value="made">Notes made</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="new">
        {choices.data !== undefined && <NewNotes choices={choices.data} onShowMade={() => setTab('made')} />}
      </Tabs.Panel>
      <Tabs.Panel value="made">
        {tab === 'made' && choices.data !== undefined && <NoteRuns today={choices.data.today} />}
      </Tabs.Panel>
    </Tabs>
  );
}
