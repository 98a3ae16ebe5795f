import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { greyed } from '../../components/greyed.ts';

type Props = {
  /** The act in words: "Keep these details". */
  readonly act: string;
  readonly pending: boolean;
  readonly onSave: (reason: string) => void;
  readonly onDiscard: () => void;
};

/** Unsaved changes of the school are kept with a reason, which stands in the record of who changed what. */
export function ReasonedSave({ act, pending, onSave, onDiscard }: Props) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="ao-unsaved"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason.trim());
      }}
    >
      <strong>Not saved yet</strong>
      <TextInput
        aria-label="Why it changes"
        placeholder="Why it changes, in a few words"
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        style={{ flex: 1 }}
      />
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onDiscard}>
          Take the changes back
        </Button>
        <Button type="submit" loading={pending} {...greyed(reason.trim() === '' && 'Say why first.')}>
          {act}
        </Button>
      </Group>
    </form>
  );
}
