import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

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
  readonly disabled?: boolean;
};

/** Asks once before an act; `Enter` does it unless a field is to be filled in first, `Escape` leaves everything as it is. */
export function Confirm({ opened, title, children, act, onConfirm, onClose, ...rest }: ConfirmProps) {
  const { pending = false, grave = false, disabled = false } = rest;
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack gap="md">
        <div>{children}</div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Leave it as it is
          </Button>
          <Button
            {...(disabled ? {} : { 'data-autofocus': true })}
            onClick={onConfirm}
            loading={pending}
            disabled={disabled}
            {...(grave ? { color: 'red' } : {})}
          >
            {act}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
