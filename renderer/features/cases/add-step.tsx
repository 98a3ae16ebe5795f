import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import type { CaseSheet } from './case-words.ts';

const outside = 'outside';

/** One more step, of somebody here or from outside; once it is kept the fields are ready for the next. */
export function AddStep({ sheet }: { readonly sheet: CaseSheet }) {
  const { workers, today, case: row } = sheet;
  const first = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(addDays(today, 7));
  // Until somebody is chosen it is whoever leads the case, also after it is handed over.
  const [chosen, setOwner] = useState<string>();
  const owner = chosen ?? (row.lead.account === undefined ? outside : String(row.lead.account));
  const [ownerName, setOwnerName] = useState('');
  const add = useMutation(
    api.cases.addStep.mutationOptions({
      onSuccess: () => {
        setWhat('');
        setOwnerName('');
        setOwner(undefined);
        setDueOn(addDays(today, 7));
        first.current?.focus({ preventScroll: true });
      },
    }),
  );
  const account = workers.find((one) => String(one.account) === owner)?.account;
  const lacks =
    (what.trim() === '' && 'Say what is to be done.') || (account === undefined && ownerName.trim() === '' && 'Say who does it.');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks !== false || add.isPending) return;
        const who = account === undefined ? { ownerName: ownerName.trim() } : { owner: account };
        add.mutate({ case: row.id, what: what.trim(), dueOn, ...who });
      }}
    >
      <Stack gap="xs">
        {add.isError && <ErrorPanel title="The step was not saved" error={errorMessage(add.error)} onClose={add.reset} />}
        <Textarea
          ref={first}
          label="Another step"
          placeholder="Visit at home on Thursday afternoon"
          autosize
          minRows={1}
          maxLength={200}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Group align="end" gap="xs" wrap="nowrap">
          <DayField label="By" value={dueOn} onChange={setDueOn} />
          <Select
            label="Who"
            flex={1}
            allowDeselect={false}
            data={[
              ...workers.map((one) => ({ value: String(one.account), label: one.name })),
              { value: outside, label: 'Somebody else' },
            ]}
            value={account === undefined ? outside : owner}
            onChange={(value) => setOwner(value ?? outside)}
          />
          <Button type="submit" variant="default" loading={add.isPending} {...greyed(lacks)}>
            Add the step
          </Button>
        </Group>
        {account === undefined && (
          <TextInput
            label="Name, and from where"
            maxLength={200}
            value={ownerName}
            onChange={(event) => setOwnerName(event.currentTarget.value)}
          />
        )}
      </Stack>
    </form>
  );
}
