import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';

type Props = {
  readonly act: string;
  /** What must be said first; while it is there the act is greyed. */
  readonly lacks: string | false;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** A short form within a sheet: its fields, what went wrong, the act and the way out. */
export function FormFrame({ act, lacks, pending, error, onKeep, onLeave, children }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks === false && !pending) onKeep();
      }}
    >
      <Stack gap="xs" mt={6}>
        {children}
        {error !== null && <ErrorPanel title="It stands as it was" error={errorMessage(error)} />}
        <Group gap="xs">
          <Button size="xs" type="submit" loading={pending} {...greyed(lacks)}>
            {act}
          </Button>
          <Button size="xs" variant="default" onClick={onLeave}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
