import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type ExpectedList, type Unconfirmed, unconfirmedOf } from './expected-words.ts';

/** Proposes N for whom nobody confirmed before the register closed; each is named first, and a person presses it. */
export function CloseUnconfirmed({ list }: { readonly list: ExpectedList }) {
  const [shown, setShown] = useState<readonly Unconfirmed[]>();
  const close = useMutation(api.registers.closeExpected.mutationOptions({ onSuccess: () => setShown(undefined) }));
  const now = unconfirmedOf(list.groups);
  if (now.length === 0 && shown === undefined) return null;
  const count = shown?.length ?? now.length;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          close.reset();
          setShown(now);
        }}
      >
        Close: {now.length} unconfirmed become N
      </Button>
      <Confirm
        opened={shown !== undefined}
        title="Expected elsewhere and not confirmed"
        act={`Write N for ${count} ${count === 1 ? 'session' : 'sessions'}`}
        pending={close.isPending}
        lacks={count === 0 && 'No absence can be closed now.'}
        onClose={() => setShown(undefined)}
        onConfirm={() => close.mutate({ date: list.date, sessions: shown?.map((one) => one.place) ?? [] })}
      >
        <Stack gap="sm">
          {close.isError && <ErrorPanel title="Nothing was written" error={errorMessage(close.error)} />}
          <Text size="sm">
            The register has closed and nobody has said that these pupils arrived. Each becomes N in your name and stands in the
            list of unexplained absences, to be rung. A word that comes later turns it into the code of the plan.
          </Text>
          <section aria-label={`Become N (${count})`}>
            <ul className="ao-expected-pupils">
              {shown?.map((one) => (
                <li key={one.line}>
                  <Text size="sm">{one.line}</Text>
                </li>
              ))}
            </ul>
          </section>
        </Stack>
      </Confirm>
    </>
  );
}
