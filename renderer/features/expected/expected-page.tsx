import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { CloseUnconfirmed } from './close-unconfirmed.tsx';
import './expected.css';
import { ExpectedPanel } from './expected-panel.tsx';
import { type ExpectedGroup, type ExpectedList, groupWords, placeWords } from './expected-words.ts';

const title = 'Expected elsewhere';

/** Pupils who are to be taught elsewhere on a day: expected, until whoever teaches there has said that they came. */
export function ExpectedPage() {
  const maySay = useMay('registers.correct');
  const [day, setDay] = useState<PlainDate>();
  const list = useQuery({
    ...api.registers.expected.queryOptions({ input: day === undefined ? {} : { date: day } }),
    enabled: maySay,
    staleTime: 0,
  });
  if (!maySay) {
    return (
      <Page title={title}>
        <EmptyState title="The attendance office asks">Tell the office when a pupil did not arrive elsewhere.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={title}>
      {list.isError && (
        <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      )}
      <Worklist
        key={list.data?.date}
        label={title}
        sentence="A plan is no mark. Ask whoever teaches there; Enter opens a place to write down what was said, for one pupil or for all."
        rows={list.data?.groups}
        rowKey={keyOf}
        rowTitle={(group) => `${placeWords(group)}, ${group.session}`}
        columns={columns}
        panel={(group, close) => list.data && <ExpectedPanel key={keyOf(group)} list={list.data} group={group} onDone={close} />}
        counts={[
          { label: 'overdue', value: list.data?.counts.overdue ?? 0 },
          { label: 'waiting', value: list.data?.counts.awaited ?? 0 },
          { label: 'confirmed', value: list.data?.counts.confirmed ?? 0 },
        ]}
        filters={list.data && <Filters list={list.data} onDay={setDay} />}
        empty={<Nothing list={list.data} />}
      />
    </Page>
  );
}

function keyOf({ session, symbol, provider, note }: ExpectedGroup): string {
  return [session, symbol, provider ?? '', provider === undefined ? note : ''].join('/');
}

function Filters({ list, onDay }: { readonly list: ExpectedList; readonly onDay: (day: PlainDate) => void }) {
  return (
    <Group gap="sm" align="flex-end">
      <DayField label="Day" value={list.date} onChange={onDay} />
      <CloseUnconfirmed list={list} />
    </Group>
  );
}

function Nothing({ list }: { readonly list: ExpectedList | undefined }) {
  if (list?.closedBecause !== undefined) return <EmptyState title="No session on this day">{list.closedBecause}</EmptyState>;
  return (
    <EmptyState title="Nobody is expected elsewhere on this day">
      A pupil stands here for each session planned as K, B, P, V, W or D. Plans are made on the pupil’s sheet.
    </EmptyState>
  );
}

const columns: readonly WorklistColumn<ExpectedGroup>[] = [
  {
    key: 'place',
    title: 'Where',
    width: '30%',
    cell: (group) => <strong>{placeWords(group)}</strong>,
    sortBy: placeWords,
  },
  { key: 'session', title: 'Session', width: 90, cell: (group) => group.session, sortBy: (group) => group.session },
  {
    key: 'code',
    title: 'Code',
    width: '24%',
    cell: (group) => (
      <>
        <strong>{group.symbol}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {group.title}
        </Text>
      </>
    ),
    sortBy: (group) => group.symbol,
  },
  {
    key: 'pupils',
    title: 'Pupils',
    width: 76,
    align: 'right',
    cell: (group) => group.pupils.length,
    sortBy: (group) => group.pupils.length,
  },
  { key: 'standing', title: 'Where they stand', cell: groupWords },
];
