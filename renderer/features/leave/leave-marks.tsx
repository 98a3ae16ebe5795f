import { Button, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeaveId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';

/** What the register should say of the sessions that have passed, and the press that writes it. */
export function LeaveMarks({ leave }: { readonly leave: LeaveId }) {
  const [reason, setReason] = useState('');
  const preview = useQuery({ ...api.leave.previewMarks.queryOptions({ input: { leave } }), staleTime: 0 });
  const write = useMutation(api.leave.writeMarks.mutationOptions({ onSuccess: () => setReason('') }));
  if (preview.isError) return <ErrorPanel title="This cannot be shown now" error={errorMessage(preview.error)} />;
  if (preview.data === undefined) return <Text size="sm">Looking at the register…</Text>;
  const { proposals, left } = preview.data;
  const sessions = proposals.map(({ date, session, seen }) => ({ date, session, seen }));
  const counted = `${proposals.length} ${proposals.length === 1 ? 'mark' : 'marks'}`;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {write.isSuccess && `${write.data.written} written. The original entries stay beside them.`}
      </Text>
      {proposals.length === 0 && (
        <Text size="sm">No mark is to be written. Days to come stand beside the register once leave is granted.</Text>
      )}
      {proposals.length > 0 && (
        <>
          <Table fz="sm" verticalSpacing={2} aria-label="Marks that follow from this leave">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Session</Table.Th>
                <Table.Th>Now</Table.Th>
                <Table.Th>Becomes</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {proposals.map((one) => (
                <Table.Tr key={`${one.date} ${one.session}`}>
                  <Table.Td>
                    {formatDay(one.date)} {one.session}
                  </Table.Td>
                  <Table.Td>{one.before ?? 'no mark'}</Table.Td>
                  <Table.Td fw={650}>{one.after}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <TextInput
            label="Reason for the correction"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {write.isError && <ErrorPanel title="No mark was written" error={errorMessage(write.error)} />}
          <Button
            disabled={reason.trim().length < 3}
            loading={write.isPending}
            onClick={() => write.mutate({ leave, sessions, reason: reason.trim() })}
          >
            Write {counted}
          </Button>
        </>
      )}
      {left.length > 0 && (
        <details>
          <summary>Left as they are ({left.length})</summary>
          {left.map((one) => (
            <Text key={`${one.date} ${one.session}`} size="sm">
              {formatDay(one.date)} {one.session}: {one.because}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  );
}
