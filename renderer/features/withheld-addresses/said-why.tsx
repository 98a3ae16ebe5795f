import { Button, Group, TextInput } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { greyed } from '../../components/greyed.ts';

type Props = {
  readonly act: string;
  /** Whom it is about, for those who hear the screen. */
  readonly about: string;
  readonly pending: boolean;
  /** Settles when the office has answered; what was typed stays where it was refused. */
  readonly onSaid: (why: string) => Promise<unknown>;
};

function focusField(field: HTMLInputElement | null): void {
  field?.focus();
}

/** A button that asks why before it acts. Escape leaves it as it was and goes back to the button. */
export function SaidWhy({ act, about, pending, onSaid }: Props) {
  const [asked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsked(false);
    setWhy('');
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!asked) {
    return (
      <Button ref={button} size="compact-sm" variant="default" aria-label={`${act}: ${about}`} onClick={() => setAsked(true)}>
        {act}
      </Button>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (pending || why.trim().length < 3) return;
    // The refusal itself is shown by whoever asked.
    void onSaid(why.trim()).then(close, () => undefined);
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          flex={1}
          size="sm"
          ref={focusField}
          label={`Why: ${about}`}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          variant="default"
          loading={pending}
          {...greyed(why.trim().length < 3 && 'Say why first.')}
        >
          {act}
        </Button>
      </Group>
    </form>
  );
}
