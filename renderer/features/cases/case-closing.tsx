import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseOutcome, caseOutcomes } from '#shared/domain/cases/case-file.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { CaseSheet } from './case-words.ts';

const outcomes = Object.keys(caseOutcomes) as CaseOutcome[];

/** Closing says what was tried and what changed; a closed case can be opened again with a reason. */
export function CaseClosing({ sheet }: { readonly sheet: CaseSheet }) {
  return sheet.case.closed === undefined ? <CloseForm sheet={sheet} /> : <ReopenForm sheet={sheet} />;
}

function CloseForm({ sheet }: { readonly sheet: CaseSheet }) {
  const [outcome, setOutcome] = useState<CaseOutcome>();
  const [words, setWords] = useState('');
  const close = useMutation(api.cases.close.mutationOptions());
  const ready = outcome !== undefined && words.trim().length >= 3;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) close.mutate({ case: sheet.case.id, seen: sheet.seen, outcome, words: words.trim() });
      }}
    >
      <Stack gap="sm">
        <Select
          label="Outcome"
          data={outcomes.map((one) => ({ value: one, label: caseOutcomes[one] }))}
          value={outcome ?? null}
          onChange={(value) => setOutcome(outcomes.find((one) => one === value))}
        />
        <Textarea
          label="What was tried, and what changed"
          autosize
          minRows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {close.isError && <ErrorPanel title="The case is still open" error={errorMessage(close.error)} onClose={close.reset} />}
        <Group>
          <Button type="submit" variant="default" disabled={!ready} loading={close.isPending}>
            Close the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ReopenForm({ sheet }: { readonly sheet: CaseSheet }) {
  const [reason, setReason] = useState('');
  const reopen = useMutation(api.cases.reopen.mutationOptions());
  const ready = reason.trim().length >= 3;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) reopen.mutate({ case: sheet.case.id, seen: sheet.seen, reason: reason.trim() });
      }}
    >
      <Stack gap="sm">
        <Textarea
          label="Why it is opened again"
          autosize
          minRows={1}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {reopen.isError && <ErrorPanel title="The case is closed" error={errorMessage(reopen.error)} onClose={reopen.reset} />}
        <Group>
          <Button type="submit" variant="default" disabled={!ready} loading={reopen.isPending}>
            Open it again
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
