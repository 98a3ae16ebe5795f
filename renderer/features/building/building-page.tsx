import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type LeftRow, leftInWords, minuteOf, signOutWords } from './building-words.ts';
import { SignOutForm } from './sign-out-form.tsx';
import './building.css';

type Building = Outputs['registers']['building'];
type Row = Building['rows'][number];

/** Who goes out during the day, with whom, and who is back. */
export function BuildingPage() {
  const day = useQuery({ ...api.registers.building.queryOptions({ input: {} }), staleTime: 0, refetchInterval: 60_000 });
  return (
    <Page
      title="Signing out"
      sentence="Who leaves during the day and who comes back. The mark of the session stays as the register has it."
    >
      {day.isError && (
        <ErrorPanel title="The list cannot be shown" error={errorMessage(day.error)} onRetry={() => void day.refetch()} />
      )}
      {day.data !== undefined && day.data.left.length > 0 && <LookFor left={day.data.left} />}
      {day.data !== undefined && <SignOutForm now={day.data.minute} />}
      {!day.isError && <WentOut day={day.data} />}
    </Page>
  );
}

function LookFor({ left }: { readonly left: readonly LeftRow[] }) {
  return (
    <Alert color="red" title={`Left after registration (${left.length})`} role="region" aria-label="Left after registration">
      <ul className="ao-building-left">
        {left.map((row) => (
          <li key={row.pupil.id}>
            <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
              {row.pupil.knownName}
            </Link>
            , {row.pupil.className}: {leftInWords(row)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function WentOut({ day }: { readonly day: Building | undefined }) {
  return (
    <Worklist
      label="Signed out today"
      sentence="Signed out today, the latest first. Enter opens one and records the return."
      rows={day?.rows}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      panel={(row) => <OnePanel key={row.id} row={row} now={day?.minute ?? row.left} />}
      counts={[{ label: 'still out', value: (day?.rows ?? []).filter((row) => row.returned === undefined).length }]}
      empty={<EmptyState title="Nobody has gone out today">Whoever is signed out above then stands here.</EmptyState>}
    />
  );
}

function OnePanel({ row, now }: { readonly row: Row; readonly now: number }) {
  const [time, setTime] = useState(formatMinuteOfDay(now));
  const [notTime, setNotTime] = useState(false);
  const back = useMutation(api.registers.signBackIn.mutationOptions());
  return (
    <Stack gap="sm">
      <Text size="sm">
        {signOutWords[row.reason]}, left at {formatMinuteOfDay(row.left)}, {collectedInWords(row)}.
      </Text>
      {row.agreedBy !== undefined && <Text size="sm">Agreed by {row.agreedBy}.</Text>}
      {back.isError && <ErrorPanel title="The return was not recorded" error={errorMessage(back.error)} />}
      {row.returned !== undefined ? (
        <Text size="sm">Back at {formatMinuteOfDay(row.returned)}.</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const returned = minuteOf(time);
            setNotTime(returned === undefined);
            if (returned !== undefined) back.mutate({ id: row.id, returned });
          }}
        >
          <Stack gap="sm" align="flex-start">
            <TextInput
              label="Back at"
              w={120}
              value={time}
              error={notTime ? 'Enter a time as 14:05.' : undefined}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
            <Button type="submit" size="md" loading={back.isPending}>
              Record the return
            </Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

function collectedInWords({ collectedBy }: Row): string {
  return collectedBy === undefined ? 'alone' : `collected by ${collectedBy}`;
}

const columns: readonly WorklistColumn<Row>[] = [
  { key: 'left', title: 'Left', width: 80, cell: (row) => formatMinuteOfDay(row.left), sortBy: (row) => row.left },
  {
    key: 'pupil',
    title: 'Pupil',
    width: 220,
    cell: (row) => <strong>{row.pupil.knownName}</strong>,
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'class', title: 'Class', width: 90, cell: (row) => row.pupil.className, sortBy: (row) => row.pupil.className },
  { key: 'why', title: 'Why', cell: (row) => signOutWords[row.reason] },
  { key: 'who', title: 'Collected by', cell: (row) => row.collectedBy ?? 'Alone' },
  { key: 'expected', title: 'Expected', width: 100, cell: (row) => (row.back === undefined ? '' : formatMinuteOfDay(row.back)) },
  {
    key: 'back',
    title: 'Back',
    width: 100,
    cell: (row) => (row.returned === undefined ? 'still out' : formatMinuteOfDay(row.returned)),
    sortBy: (row) => row.returned ?? -1,
  },
];
