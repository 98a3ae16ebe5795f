import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Enquirer, enquirers } from '#shared/domain/people/leaving-check.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { enquirerWords, type LeavingSheet } from './leaving-words.ts';

/** What school and authority each did to find the pupil; an entry stays as it was written. */
export function Enquiries({ sheet, today }: { readonly sheet: LeavingSheet; readonly today: PlainDate }) {
  const [on, setOn] = useState(today);
  const [by, setBy] = useState<Enquirer>('school');
  const [what, setWhat] = useState('');
  const [outcome, setOutcome] = useState('');
  const emptied = () => {
    setWhat('');
    setOutcome('');
  };
  const log = useMutation(api.people.logEnquiry.mutationOptions({ onSuccess: emptied }));
  return (
    <Stack gap={6} component="section" aria-label="Joint enquiries">
      <Title order={3} size="h5">
        Joint enquiries
      </Title>
      {sheet.enquiries.length === 0 && <Text size="sm">None yet. School and local authority both look for the pupil.</Text>}
      <ul className="ao-leaving-list">
        {sheet.enquiries.map((one) => (
          <li key={`${one.on} ${one.by} ${one.what}`}>
            {formatDay(one.on)}, {enquirerWords[one.by].toLowerCase()}: {one.what}. {one.outcome}. ({one.loggedBy})
          </li>
        ))}
      </ul>
      {log.isError && <ErrorPanel title="The enquiry was not logged" error={errorMessage(log.error)} onClose={log.reset} />}
      <Group grow gap="xs">
        <DayField label="Day" value={on} onChange={setOn} latest={today} />
        <Select
          label="Made by"
          size="sm"
          allowDeselect={false}
          data={enquirers.map((one) => ({ value: one, label: enquirerWords[one] }))}
          value={by}
          onChange={(value) => setBy((now) => enquirers.find((one) => one === value) ?? now)}
        />
      </Group>
      <TextInput
        label="What was done"
        size="sm"
        maxLength={1000}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label="What came of it"
        size="sm"
        maxLength={1000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="xs"
          variant="default"
          {...greyed(what.trim().length < 3 && 'Say what was done.', outcome.trim().length < 3 && 'Say what came of it.')}
          loading={log.isPending}
          onClick={() => log.mutate({ leaving: sheet.id, on, by, what: what.trim(), outcome: outcome.trim() })}
        >
          Log the enquiry
        </Button>
      </Group>
    </Stack>
  );
}
