import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import type { CaseSheet } from './case-words.ts';

type Props = { readonly sheet: CaseSheet; readonly onLeave: () => void };

/** The plan in writing. Where another wrote meanwhile, theirs stands beside what is typed here, and a person joins the two. */
export function PlanForm({ sheet, onLeave }: Props) {
  const [newest] = sheet.plans;
  const [opened] = useState(newest);
  const [words, setWords] = useState(newest?.words ?? '');
  const write = useMutation(api.cases.writePlan.mutationOptions({ onSuccess: onLeave }));
  const theirs = newest?.seen === opened?.seen ? undefined : newest;
  const lacks =
    (words.trim().length < 3 && 'Say what is planned.') || (words.trim() === newest?.words && 'It says the same as before.');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks !== false || write.isPending) return;
        write.mutate({ case: sheet.case.id, seen: newest?.seen ?? null, words: words.trim() });
      }}
    >
      <Stack gap="sm">
        <Textarea
          autoFocus
          label="Plan"
          description="What would help, who does it, and how you will see that it helps. In words the family can read."
          autosize
          minRows={5}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {write.isError && <ErrorPanel title="The plan was not saved" error={errorMessage(write.error)} onClose={write.reset} />}
        {theirs !== undefined && <Theirs plan={theirs} onTake={() => setWords(theirs.words)} />}
        <Group gap="xs">
          <Button type="submit" loading={write.isPending} {...greyed(lacks)}>
            {theirs === undefined ? 'Keep the plan' : 'Keep mine in its place'}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {theirs === undefined ? 'Leave it as it was' : 'Leave it as they wrote it'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type TheirsProps = { readonly plan: CaseSheet['plans'][number]; readonly onTake: () => void };

function Theirs({ plan, onTake }: TheirsProps) {
  return (
    <Alert variant="outline" role="status" title={`${plan.by ?? 'Somebody'} wrote this meanwhile, ${formatInstant(plan.at)}`}>
      <Stack gap="xs">
        <Text className="ao-case-plan">{plan.words}</Text>
        <Group>
          <Button size="xs" variant="default" onClick={onTake}>
            Begin from theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
