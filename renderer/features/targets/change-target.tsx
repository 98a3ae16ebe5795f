import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ProposalFields, proposalOf, useProposal } from './proposal-fields.tsx';
import type { TargetRow } from './target-words.ts';

type ChangeTargetProps = { readonly row: TargetRow; readonly today: PlainDate };

/** A new version with its reason. What was agreed before stays readable; the new one is a proposal. */
export function ChangeTarget({ row, today }: ChangeTargetProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const fields = useProposal(today, row.now);
  const change = useMutation(api.attendance.targetChange.mutationOptions());
  const proposal = proposalOf(fields.value);
  if (!open) {
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          Change with a reason
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        New version
      </Title>
      {change.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(change.error)} />}
      <ProposalFields {...fields} latest={today} />
      <TextInput
        label="Reason for the change"
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        {...greyed(
          proposal === undefined && 'Fill in the days and the figure.',
          reason.trim().length < 3 && 'Say why it is changed.',
        )}
        loading={change.isPending}
        onClick={() =>
          proposal !== undefined && change.mutate({ id: row.id, seen: row.now.command, ...proposal, reason: reason.trim() })
        }
      >
        Save the new version
      </Button>
    </Stack>
  );
}
