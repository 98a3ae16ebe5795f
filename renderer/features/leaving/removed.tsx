import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { destinationWords, type RemovedPupils } from './leaving-words.ts';

type Row = RemovedPupils['rows'][number];

/** Everybody taken off the roll in 12 months, counted by ground and destination. */
export function Removed() {
  const list = useQuery(api.people.removedPupils.queryOptions({ input: {} }));
  const download = useMutation({ mutationFn: async () => downloadTicket(await client.people.removedPupilsFile({})) });
  if (list.isError) return <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} />;
  return (
    <Stack gap="md">
      {download.isError && <ErrorPanel title="The file was not made" error={errorMessage(download.error)} />}
      {list.data !== undefined && list.data.rows.length > 0 && (
        <Group align="flex-start" grow>
          <FactTable label="By ground" rows={list.data.byGround.map(({ title, pupils }) => [title, pupils])} />
          <FactTable
            label="By destination"
            rows={list.data.byDestination.map(({ title, pupils }) => [
              destinationWords[title as keyof typeof destinationWords],
              pupils,
            ])}
          />
        </Group>
      )}
      <Worklist
        label="Left in 12 months"
        sentence="Taken off the roll by a sheet of this program, the latest first."
        rows={list.data?.rows}
        rowKey={(row) => `${row.pupil} ${row.leavesOn}`}
        rowTitle={(row) => row.knownName}
        columns={columns}
        panel={(row) => (
          <Stack gap="xs">
            <Text size="sm">
              {row.decidedBy}: {row.decision}
            </Text>
            {row.returnMade !== undefined && (
              <Text size="sm">
                Return to the local authority made on {formatDate(row.returnMade.on)} by {row.returnMade.by}.
              </Text>
            )}
          </Stack>
        )}
        counts={[{ label: 'left', value: list.data?.rows.length ?? 0 }]}
        filters={
          <Button size="xs" variant="default" loading={download.isPending} onClick={() => download.mutate()}>
            Download as CSV
          </Button>
        }
        empty={
          <EmptyState title="Nobody was taken off the roll">
            Who leaves by an off-roll sheet stands here for 12 months.
          </EmptyState>
        }
      />
    </Stack>
  );
}

const columns: readonly WorklistColumn<Row>[] = [
  { key: 'name', title: 'Pupil', width: '24%', cell: (row) => <strong>{row.knownName}</strong>, sortBy: (row) => row.knownName },
  { key: 'year', title: 'Year', width: 80, cell: (row) => row.yearGroup, sortBy: (row) => row.yearGroup },
  { key: 'day', title: 'Last day', width: 150, cell: (row) => formatDate(row.leavesOn), sortBy: (row) => row.leavesOn },
  { key: 'ground', title: 'Ground', cell: (row) => `(${row.ground}) ${row.groundTitle}`, sortBy: (row) => row.ground },
  { key: 'to', title: 'Went to', cell: (row) => row.destinationName ?? destinationWords[row.destination] },
];
