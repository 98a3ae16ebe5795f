import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import { api } from '../../client/api.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatTime } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { messagesWord, type ProposedMessage } from './message-words.ts';

type Props = {
  readonly asked: Inputs['registers']['messageProposal'];
  readonly proposal: Outputs['registers']['messageProposal'] | undefined;
  readonly onPrepared: (words: string) => void;
  /** What was shown no longer holds: the list is to be asked for anew. */
  readonly onRefused: () => void;
};

/** Everyone without a reason that day. Enter or the box takes a row out or in; a row that cannot go says why. */
export function ProposalWorklist({ asked, proposal, onPrepared, onRefused }: Props) {
  const [changed, setChanged] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isTicked = (row: ProposedMessage): boolean =>
    row.contact !== undefined && (changed.get(row.pupil) ?? row.already === undefined);
  const toggle = (row: ProposedMessage): void => {
    if (row.contact !== undefined) setChanged((now) => new Map([...now, [row.pupil, !isTicked(row)]]));
  };
  const prepare = useMutation(
    api.registers.messagePrepare.mutationOptions({
      onSuccess: ({ file }, { rows }) => {
        downloadTicket(file);
        onPrepared(
          `Prepared: ${messagesWord(rows.length, asked.means)}. Give the file ${file.fileName} to the service, then say here whether it was sent.`,
        );
      },
      onError: onRefused,
    }),
  );
  const rows = proposal?.rows;
  const chosen = (rows ?? []).filter(isTicked);
  const parts = chosen.reduce((sum, row) => sum + (row.parts ?? 0), 0);
  const write = (): void => {
    if (proposal === undefined) return;
    prepare.mutate({
      ...asked,
      seen: proposal.text,
      rows: chosen.flatMap(({ pupil, contact, already }) =>
        contact === undefined ? [] : [{ pupil, contact: contact.id, again: already !== undefined }],
      ),
    });
  };
  return (
    <Stack gap="sm">
      {prepare.isError && <ErrorPanel title="Nothing was prepared" error={errorMessage(prepare.error)} />}
      {chosen[0]?.message !== undefined && (
        <Text size="sm" component="section" aria-label="The message">
          <strong>The message:</strong> {chosen[0].message}
        </Text>
      )}
      <Worklist
        label="Who gets the message"
        sentence="Nothing is sent from here: this becomes a file for the school’s service, and it stays prepared until you say that it was sent."
        rows={rows}
        rowKey={(row) => String(row.pupil)}
        rowTitle={(row) => row.knownName}
        columns={columnsFor(asked.means, isTicked, toggle)}
        onOpen={toggle}
        counts={[
          { label: 'to go', value: chosen.length },
          { label: 'to ring', value: (rows ?? []).filter(({ ring }) => ring).length },
        ]}
        filters={
          <Group gap="md">
            <Button disabled={chosen.length === 0} loading={prepare.isPending} onClick={write}>
              {chosen.length === 0 ? 'Nobody is ticked' : `Prepare ${messagesWord(chosen.length, asked.means)}`}
            </Button>
            {asked.means === 'text' && chosen.length > 0 && (
              <Text size="sm" c="dimmed">
                {parts} {parts === 1 ? 'part' : 'parts'} in all
              </Text>
            )}
          </Group>
        }
        empty={
          <EmptyState title="Nobody is away without a reason that day">
            Pupils whose morning or afternoon of the day stands as N are proposed here, each with the contact to write to.
          </EmptyState>
        }
      />
    </Stack>
  );
}

function columnsFor(
  means: MessageMeans,
  isTicked: (row: ProposedMessage) => boolean,
  toggle: (row: ProposedMessage) => void,
): readonly WorklistColumn<ProposedMessage>[] {
  return [
    {
      key: 'tick',
      title: 'Goes',
      width: 64,
      cell: (row) =>
        row.contact !== undefined && (
          <Checkbox
            aria-label={`Message about ${row.knownName}`}
            checked={isTicked(row)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => toggle(row)}
          />
        ),
    },
    {
      key: 'pupil',
      title: 'Pupil',
      width: '30%',
      cell: (row) => (
        <>
          <strong>{row.knownName}</strong>{' '}
          <Text span size="sm" c="dimmed">
            {row.className}
          </Text>
        </>
      ),
      sortBy: (row) => row.knownName,
    },
    {
      key: 'contact',
      title: 'To',
      width: '24%',
      cell: (row) => row.contact?.name ?? '–',
      sortBy: (row) => row.contact?.name ?? '',
    },
    { key: 'what', title: means === 'text' ? 'Number' : 'E-mail address', cell: whatWords },
    ...(means === 'text'
      ? [{ key: 'parts', title: 'Parts', width: 72, align: 'right' as const, cell: (row: ProposedMessage) => row.parts ?? '' }]
      : []),
  ];
}

function whatWords({ contact, because, already }: ProposedMessage): string {
  if (contact === undefined) return because ?? '';
  return already === undefined ? contact.reach : `${contact.reach} – in another list of ${formatTime(already)} already`;
}
