import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';

export type Programme = Outputs['people']['flags']['programmes'][number];

type ProgrammeListProps = {
  readonly programmes: readonly Programme[];
  /** By its name; the list comes anew with it. */
  readonly onAdded: (name: string) => void;
};

/** The school's list of programmes: one more, and off it whatever nobody is or was in. */
export function ProgrammeList({ programmes, onAdded }: ProgrammeListProps) {
  const [name, setName] = useState('');
  const add = useMutation(api.people.programmeAdd.mutationOptions({ onSuccess: (_, added) => onAdded(added.name) }));
  const remove = useMutation(api.people.programmeRemove.mutationOptions());
  const unused = programmes.filter(({ inUse }) => !inUse);
  return (
    <Stack gap="xs">
      {add.isError && <ErrorPanel title="It is not on the list" error={errorMessage(add.error)} onClose={add.reset} />}
      {remove.isError && <ErrorPanel title="It stays on the list" error={errorMessage(remove.error)} onClose={remove.reset} />}
      <TextInput
        label="Name of the programme"
        description="For the whole school: mentoring, breakfast club. Nothing that says a cause."
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="xs"
          variant="default"
          loading={add.isPending}
          {...greyed(name.trim().length < 2 && 'Write its name first.')}
          onClick={() => add.mutate({ name: name.trim() })}
        >
          Put it on the school’s list
        </Button>
      </Group>
      {unused.map((programme) => (
        <Group key={programme.id} justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">{programme.name}: on the list, nobody in it</Text>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            aria-label={`Take ${programme.name} off the list`}
            onClick={() => remove.mutate({ programme: programme.id })}
          >
            Take off
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
