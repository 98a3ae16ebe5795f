import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeaveId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { LeftAsTheyAre, ProposedMarks } from '../../components/proposed-marks.tsx';

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
          <ProposedMarks label="Marks that follow from this leave" after="Becomes" proposals={proposals} />
          <TextInput
            label="Reason for the correction"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {write.isError && <ErrorPanel title="No mark was written" error={errorMessage(write.error)} />}
          <Button
            {...greyed(reason.trim().length < 3 && 'Say why the marks are corrected.')}
            loading={write.isPending}
            onClick={() => write.mutate({ leave, sessions, reason: reason.trim() })}
          >
            Write {counted}
          </Button>
        </>
      )}
      <LeftAsTheyAre left={left} />
    </Stack>
  );
}
