import { Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { WatchDay } from '../watch/index.ts';
import { HeldMeetings } from './held-meetings.tsx';
import { PackLists } from './pack-lists.tsx';
import { PrintPack } from './print-pack.tsx';
import './targeting.css';

/** The termly talk with the authority about who misses most: the lists, what was decided, the same lists for an inspection. */
export function TargetingPage() {
  const [chosen, setChosen] = useState<PlainDate>();
  const pack = useQuery({
    ...api.targeting.pack.queryOptions({ input: chosen === undefined ? {} : { on: chosen } }),
    placeholderData: (before) => before,
  });
  const meetings = useQuery(api.targeting.meetings.queryOptions({ input: {} }));
  const failed = pack.error ?? meetings.error;
  const retry = () => void Promise.all([pack.refetch(), meetings.refetch()]);
  return (
    <Page
      title="Targeting meeting"
      sentence="Once a term the school and the authority look at each pupil who misses most. The lists choose nobody and decide nothing."
      actions={
        <Group gap="xs" align="end">
          <WatchDay on={chosen ?? pack.data?.on} onChoose={setChosen} />
          {pack.data !== undefined && <PrintPack pack={pack.data} />}
        </Group>
      }
    >
      {failed === null ? (
        <Tabs defaultValue="lists" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="lists">Lists</Tabs.Tab>
            <Tabs.Tab value="held">Meetings and decisions</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="lists">
            <PackLists pack={pack.data} meetings={meetings.data} />
          </Tabs.Panel>
          <Tabs.Panel value="held">
            {meetings.data === undefined ? (
              <Text c="dimmed">Reading the meetings…</Text>
            ) : (
              <HeldMeetings meetings={meetings.data} workers={pack.data?.workers ?? []} />
            )}
          </Tabs.Panel>
        </Tabs>
      ) : (
        <ErrorPanel title="The lists cannot be shown" error={errorMessage(failed)} onRetry={retry} />
      )}
    </Page>
  );
}
