import { Button, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormFrame } from './form-frame.tsx';
import { useOpenedForm } from './use-opened-form.ts';

type Props = {
  readonly name: string;
  readonly children: ReactNode;
  readonly may: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onTakeOut: (reason: string) => void;
};

/** Somebody named in a case, who can be taken out of it with a reason. */
export function TakeOut({ name, children, may, pending, error, onTakeOut }: Props) {
  const { form, opener, leave } = useOpenedForm<'reason'>();
  const [reason, setReason] = useState('');
  return (
    <div>
      <Text>
        {children}{' '}
        {may && form === undefined && (
          <Button size="compact-xs" variant="subtle" aria-label={`Take out: ${name}`} {...opener('reason')}>
            Take out
          </Button>
        )}
      </Text>
      {may && form !== undefined && (
        <FormFrame
          act="Take out of the case"
          lacks={reason.trim().length < 3 && 'Say why first.'}
          pending={pending}
          error={error}
          onKeep={() => onTakeOut(reason.trim())}
          onLeave={leave}
        >
          <TextInput
            autoFocus
            label={`Why ${name} is taken out`}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormFrame>
      )}
    </div>
  );
}
