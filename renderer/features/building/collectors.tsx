import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';

type Props = { readonly rows: Outputs['registers']['collectors']; readonly mayChange: boolean };

/** To whom the child is not handed, never why; whoever may change people says so here. */
export function Collectors({ rows, mayChange }: Props) {
  const [open, setOpen] = useState(false);
  const set = useMutation(api.registers.setCollector.mutationOptions());
  const barred = rows.filter((one) => !one.allowed);
  return (
    <div>
      {barred.length > 0 && (
        <Text c="red" fw={650} role="alert">
          Do not hand to {barred.map((one) => one.name).join(', ')}
        </Text>
      )}
      {mayChange && rows.length > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          Who may collect
        </Button>
      )}
      {set.isError && <ErrorPanel title="It was not changed" error={errorMessage(set.error)} />}
      {open && (
        <ul className="ao-building-left">
          {rows.map((one) => (
            <li key={one.contact}>
              {one.name}, {relationshipInSentence(one.relationship)}: {one.allowed ? 'may collect' : 'may not collect'}{' '}
              <Button
                variant="default"
                size="compact-sm"
                disabled={set.isPending}
                aria-label={`${one.allowed ? 'Do not hand to' : 'May collect:'} ${one.name}`}
                onClick={() => set.mutate({ contact: one.contact, allowed: !one.allowed })}
              >
                {one.allowed ? 'Do not hand to' : 'May collect'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
