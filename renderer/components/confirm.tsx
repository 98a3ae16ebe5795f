import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { greyed } from './greyed.ts';

export type ConfirmProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen and what will not. */
  readonly children: ReactNode;
  /** The act in words: "Issue this letter to Ms A. Khan", never "OK". */
  readonly act: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly pending?: boolean;
  /** Where the act cannot be taken back. */
  readonly grave?: boolean;
  /** What must be said first, in a sentence; while it is there the act is greyed. */
  readonly lacks?: string | false | undefined;
};

/** Asks once before an act; `Enter` does it unless a field is to be filled in first, `Escape` leaves everything as it is. */
export function Confirm({ opened, title, children, act, onConfirm, onClose, ...rest }: ConfirmProps) {
  const { pending = false, grave = false, lacks } = rest;
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack gap="md">
        <div>{children}</div>
        {typeof lacks === 'string' && (
          <Text size="sm" c="dimmed">
            {lacks}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Leave it as it is
          </Button>
          <Button
            {...(typeof lacks === 'string' ? {} : { 'data-autofocus': true })}
            onClick={onConfirm}
            loading={pending}
            {...greyed(lacks)}
            {...(grave ? { color: 'red' } : {})}
          >
            {act}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
