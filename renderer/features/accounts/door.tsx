import { Alert, Button, NativeSelect, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { type ErrorMessage, errorMessage } from '../../client/error-message.ts';
import { beginSession, lastSessionEnd } from '../../client/session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { DoorFrame } from './door-frame.tsx';

type School = Outputs['accounts']['state'];

/** Who are you, and the passphrase. In the demo school the names stand ready, since nothing in it is secret. */
export function Door({ school }: { readonly school: School }) {
  const [name, setName] = useState(school.accounts[0]?.name ?? '');
  const [passphrase, setPassphrase] = useState('');
  const passphraseField = useRef<HTMLInputElement>(null);
  const signInButton = useRef<HTMLButtonElement>(null);
  const signIn = useMutation(
    api.accounts.signIn.mutationOptions({
      onSuccess: beginSession,
      onError: () => passphraseField.current?.select(),
    }),
  );
  const error = signIn.error === null ? undefined : errorMessage(signIn.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ name, passphrase });
  };
  const fill = (person: { readonly name: string; readonly passphrase: string }) => {
    signIn.reset();
    setName(person.name);
    setPassphrase(person.passphrase);
    signInButton.current?.focus();
  };
  return (
    <DoorFrame title={school.schoolName ?? 'Sign in'}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {lastSessionEnd() === 'ended' && error === undefined && <EndedNote />}
          <NativeSelect
            label="Your name"
            name="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data={school.accounts.map((person) => ({ value: person.name, label: `${person.name} · ${person.roleTitle}` }))}
          />
          <PasswordInput
            ref={passphraseField}
            label="Passphrase"
            name="passphrase"
            autoComplete="current-password"
            autoFocus
            required
            withAsterisk={false}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={error?.code === 'WRONG_PASSPHRASE' ? error.message : undefined}
          />
          <OtherRefusal error={error} />
          <Button type="submit" ref={signInButton} loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
      {school.demo && <DemoAccounts onChoose={fill} />}
    </DoorFrame>
  );
}

function OtherRefusal({ error }: { readonly error: ErrorMessage | undefined }) {
  if (error === undefined || error.code === 'WRONG_PASSPHRASE') return null;
  return <ErrorPanel title="The office does not open" error={error} />;
}

function EndedNote() {
  return (
    <Alert variant="outline" color="gray" role="status">
      The office was locked or started again. What was saved is kept; sign in to go on.
    </Alert>
  );
}
