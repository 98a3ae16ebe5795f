import { Button, Fieldset, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Destination, destinations } from '#shared/domain/people/leaving-check.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { destinationWords, type LeavingSheet } from './leaving-words.ts';

type Answer = 'yes' | 'no' | undefined;
type Draft = Readonly<Record<string, { readonly answer: Answer; readonly evidence: string }>>;

export type Seen = {
  /** The version of the sheet that this window shows. */
  readonly seen: CommandId;
  /** This window wrote a newer one itself. */
  readonly onWritten: (command: CommandId) => void;
};

/** Each test of the ground with its answer and evidence, the last day and where the pupil goes; saved together. */
export function LeavingAnswers({ sheet, seen, onWritten }: Seen & { readonly sheet: LeavingSheet }) {
  const [draft, setDraft] = useState<Draft>(() =>
    Object.fromEntries(sheet.tests.map((test) => [test.key, { answer: test.answer, evidence: test.evidence ?? '' }])),
  );
  const [leavesOn, setLeavesOn] = useState(sheet.leavesOn);
  const [destination, setDestination] = useState<Destination>(sheet.destination);
  const [name, setName] = useState(sheet.destinationName ?? '');
  const save = useMutation(api.people.fillLeaving.mutationOptions({ onSuccess: ({ command }) => onWritten(command) }));
  const answers = sheet.tests.flatMap(({ key }) => {
    const one = draft[key];
    return one?.answer === undefined ? [] : [{ test: key, answer: one.answer, evidence: one.evidence }];
  });
  return (
    <Stack gap="sm" component="section" aria-label="Tests of the ground">
      <Title order={3} size="h5">
        Tests of the ground
      </Title>
      {save.isError && <ErrorPanel title="The answers were not saved" error={errorMessage(save.error)} onClose={save.reset} />}
      {sheet.tests.map((test) => (
        <Test
          key={test.key}
          test={test}
          value={draft[test.key] ?? { answer: undefined, evidence: '' }}
          onChange={(value) => setDraft((now) => ({ ...now, [test.key]: value }))}
        />
      ))}
      <Select
        label="Where the pupil goes"
        size="sm"
        allowDeselect={false}
        data={destinations.map((one) => ({ value: one, label: destinationWords[one] }))}
        value={destination}
        onChange={(value) => setDestination((now) => destinations.find((one) => one === value) ?? now)}
      />
      {destination !== 'unknown' && (
        <TextInput
          label="Which, and since when"
          size="sm"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <DayField label="Last day on the roll" value={leavesOn} onChange={setLeavesOn} />
      <Group>
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          onClick={() => save.mutate({ leaving: sheet.id, seen, leavesOn, answers, destination, destinationName: name })}
        >
          Save the answers
        </Button>
        <Text size="sm" role="status">
          {save.isSuccess && 'Saved.'}
        </Text>
      </Group>
    </Stack>
  );
}

type TestProps = {
  readonly test: LeavingSheet['tests'][number];
  readonly value: Draft[string];
  readonly onChange: (value: Draft[string]) => void;
};

function Test({ test, value, onChange }: TestProps) {
  const choose = (answer: string) => onChange({ ...value, answer: answer === 'yes' ? 'yes' : 'no' });
  return (
    <Fieldset legend={test.question} p="xs">
      <Stack gap={6}>
        <Radio.Group aria-label={test.question} value={value.answer ?? null} onChange={choose}>
          <Group gap="md">
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
          </Group>
        </Radio.Group>
        <TextInput
          aria-label={`Evidence: ${test.question}`}
          placeholder="What shows it: letter, call, day, name"
          size="sm"
          maxLength={500}
          value={value.evidence}
          onChange={(event) => onChange({ ...value, evidence: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
