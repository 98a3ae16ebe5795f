import { SegmentedControl, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { meetingKinds } from '#shared/domain/meetings/meeting.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { EveningList } from './evening-list.tsx';
import {
  type MeetingFilter,
  type MeetingRow,
  meetingFilters,
  meetingsFor,
  meetingTitle,
  standWords,
  whenWords,
} from './meeting-words.ts';
import { PlanMeeting } from './plan-meeting.tsx';

/** Meetings with families: planned, held, and those to which nobody came; and who could be invited on a parents' evening. */
export function MeetingsPage() {
  const list = useQuery({ ...api.meetings.list.queryOptions({ input: {} }), staleTime: 0 });
  const works = useMay('cases.work');
  return (
    <Page title="Meetings" actions={works && list.data !== undefined ? <PlanMeeting today={list.data.today} /> : undefined}>
      <Tabs defaultValue="list" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="list">Meetings</Tabs.Tab>
          <Tabs.Tab value="evening">Parents’ evening</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="list">
          {list.isError ? (
            <ErrorPanel
              title="The meetings cannot be shown"
              error={errorMessage(list.error)}
              onRetry={() => void list.refetch()}
            />
          ) : (
            <MeetingWorklist rows={list.data?.rows} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="evening">
          <EveningList />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function MeetingWorklist({ rows }: { readonly rows: readonly MeetingRow[] | undefined }) {
  const [filter, setFilter] = useState<MeetingFilter>('toCome');
  const navigate = useNavigate();
  const shown = useMemo(() => (rows === undefined ? undefined : meetingsFor(rows, filter)), [rows, filter]);
  return (
    <Worklist
      label="Meetings"
      sentence="Invite each parent, then write down who came and what was decided. Enter opens one."
      rows={shown}
      rowKey={(row) => String(row.id)}
      rowTitle={meetingTitle}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/cases/meetings/$meeting', params: { meeting: String(row.id) } })}
      filters={
        <SegmentedControl
          aria-label="Which meetings"
          size="sm"
          value={filter}
          onChange={setFilter}
          data={meetingFilters.map((one) => ({
            value: one.filter,
            label: `${one.title} (${meetingsFor(rows ?? [], one.filter).length})`,
          }))}
        />
      }
      empty={
        <EmptyState title={filter === 'toCome' ? 'No meeting is planned' : 'No meeting is here'}>
          Plan one with a pupil, a day and whom to ask. A parenting contract is made in a meeting, and every try to arrange one is
          kept.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<MeetingRow>[] = [
  {
    key: 'when',
    title: 'When',
    width: 220,
    cell: whenWords,
    sortBy: (row) => `${row.on} ${String(row.minute).padStart(4, '0')}`,
  },
  {
    key: 'pupils',
    title: 'About',
    width: '24%',
    cell: ({ pupils }) => (
      <>
        <strong>{pupils.map(({ knownName }) => knownName).join(', ')}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupils.length === 1 ? pupils[0]?.className : ''}
        </Text>
      </>
    ),
    sortBy: (row) => row.pupils[0]?.knownName ?? '',
  },
  { key: 'kind', title: 'What', width: 160, cell: (row) => meetingKinds[row.kind], sortBy: (row) => meetingKinds[row.kind] },
  {
    key: 'who',
    title: 'Who is asked',
    cell: ({ parties }) => {
      const waiting = parties.filter(({ invited, kind }) => invited === undefined && kind !== 'school').length;
      return (
        <>
          {parties.map(({ name }) => name).join(', ')}
          {waiting > 0 && (
            <Text span size="sm" c="dimmed">
              {' '}
              {waiting} not invited
            </Text>
          )}
        </>
      );
    },
  },
  {
    key: 'stand',
    title: 'Now',
    width: 150,
    cell: (row) => (row.overdue ? <strong>What came of it?</strong> : standWords[row.stand]),
    sortBy: (row) => (row.overdue ? 'A' : row.stand),
  },
];
