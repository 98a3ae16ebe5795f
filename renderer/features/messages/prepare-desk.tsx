import { Button, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { MessageTexts } from './message-words.ts';
import { ProposalWorklist } from './proposal-worklist.tsx';

type Props = {
  readonly texts: MessageTexts | undefined;
  readonly onTexts: () => void;
  /** With what was prepared, in words. */
  readonly onPrepared: (words: string) => void;
};

/** An approved text, a day and a way; then who would get it, and nothing is written before a person says so. */
export function PrepareDesk({ texts, onTexts, onPrepared }: Props) {
  if (texts === undefined) return <Skeleton height={160} radius="sm" aria-label="Loading" />;
  const approved = texts.texts.filter(({ now }) => now.state === 'approved');
  if (approved.length === 0) {
    return (
      <EmptyState title="No approved text yet">
        <Stack gap="sm" align="flex-start">
          <Text>
            A message is written from a text that the head teacher has approved. The office writes it, the head approves it.
          </Text>
          <Button variant="default" onClick={onTexts}>
            Go to the texts
          </Button>
        </Stack>
      </EmptyState>
    );
  }
  return <Desk texts={approved} today={texts.today} onPrepared={onPrepared} />;
}

type DeskProps = Pick<Props, 'onPrepared'> & { readonly texts: MessageTexts['texts']; readonly today: PlainDate };

function Desk({ texts, today, onPrepared }: DeskProps) {
  const [chosen, setChosen] = useState(texts[0]?.id);
  const [date, setDate] = useState(today);
  const [means, setMeans] = useState<MessageMeans>('text');
  const text = texts.find(({ id }) => id === chosen) ?? texts[0];
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="md">
        <Select
          label="Text"
          w={300}
          allowDeselect={false}
          data={texts.map(({ id, now }) => ({ value: String(id), label: now.title }))}
          value={text === undefined ? null : String(text.id)}
          onChange={(value) => setChosen(Number(value))}
        />
        <DayField label="Absent on" value={date} onChange={setDate} latest={today} />
        <SegmentedControl
          aria-label="How it is sent"
          value={means}
          onChange={(value) => setMeans(value)}
          data={[
            { value: 'text', label: 'Text message' },
            { value: 'email', label: 'E-mail' },
          ]}
        />
      </Group>
      {text !== undefined && (
        <Proposal key={`${text.id} ${date} ${means}`} text={text.id} date={date} means={means} onPrepared={onPrepared} />
      )}
    </Stack>
  );
}

type ProposalProps = Pick<Props, 'onPrepared'> & {
  readonly text: number;
  readonly date: PlainDate;
  readonly means: MessageMeans;
};

/** Asked anew at every opening: a mark written a minute ago decides who is written to. */
function Proposal({ text, date, means, onPrepared }: ProposalProps) {
  const input = { text, date, means };
  const proposal = useQuery({ ...api.registers.messageProposal.queryOptions({ input }), staleTime: 0 });
  if (proposal.isError) {
    return (
      <ErrorPanel title="No list can be made" error={errorMessage(proposal.error)} onRetry={() => void proposal.refetch()} />
    );
  }
  return (
    <ProposalWorklist asked={input} proposal={proposal.data} onPrepared={onPrepared} onRefused={() => void proposal.refetch()} />
  );
}
