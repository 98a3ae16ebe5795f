import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { pupilsInAddress } from './letter-form.ts';
import { LettersMade } from './letters-made.tsx';
import { NewLetters } from './new-letters.tsx';

/** Letters from the school's own templates: who gets one, the making, and what was made. `pupils` come along from another list. */
export function LettersPage({ pupils }: { readonly pupils: string | undefined }) {
  const makes = useMay('letters.make');
  return (
    <Page
      title="Letters"
      sentence="From the school’s own templates, to each parent at their own address. You see who gets one before any is made."
    >
      {makes ? (
        <Letters key={pupils} pupils={pupilsInAddress(pupils)} />
      ) : (
        <EmptyState title="The attendance office makes these letters">Ask the office what was sent home.</EmptyState>
      )}
    </Page>
  );
}

function Letters({ pupils }: { readonly pupils: readonly PupilId[] }) {
  const [tab, setTab] = useState<string | null>('new');
  const kinds = useQuery(api.letters.asked.queryOptions({ input: {} }));
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const failed = kinds.error ?? freshness.error;
  if (failed !== null) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(failed)} onRetry={() => void kinds.refetch()} />;
  }
  return (
    <Tabs value={tab} onChange={setTab}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="new">New letters</Tabs.Tab>
        <Tabs.Tab value="made">Letters made</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="new">
        {kinds.data !== undefined && freshness.data !== undefined && (
          <NewLetters kinds={kinds.data} today={freshness.data.today} pupils={pupils} onShowMade={() => setTab('made')} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="made">{tab === 'made' && <LettersMade />}</Tabs.Panel>
    </Tabs>
  );
}
