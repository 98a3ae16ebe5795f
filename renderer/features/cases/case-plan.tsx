import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import type { CaseSheet } from './case-words.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };

/** What the family and the school mean to do; what it said before stays readable. */
export function CasePlan({ sheet, mayWork }: Props) {
  const [now, ...before] = sheet.plans;
  const [writing, setWriting] = useState(false);
  return (
    <Stack gap="sm">
      {writing ? (
        <PlanForm sheet={sheet} onLeave={() => setWriting(false)} />
      ) : (
        <>
          <Text className="ao-case-plan" {...(now === undefined ? { c: 'dimmed' } : {})}>
            {now?.words ?? 'No plan yet: what would help this family, who does it, and how you will see that it helps.'}
          </Text>
          {now !== undefined && (
            <Text size="sm" c="dimmed">
              {formatInstant(now.at)}
              {now.by === undefined ? '' : `, ${now.by}`}
            </Text>
          )}
          {mayWork && (
            <Group>
              <Button variant="default" onClick={() => setWriting(true)}>
                {now === undefined ? 'Write the plan' : 'Change the plan'}
              </Button>
            </Group>
          )}
        </>
      )}
      {before.length > 0 && (
        <details>
          <summary>What it said before ({before.length})</summary>
          {before.map((plan) => (
            <Stack key={plan.at} gap={2} mt={6}>
              <Text size="sm" c="dimmed">
                {formatInstant(plan.at)}
                {plan.by === undefined ? '' : `, ${plan.by}`}
              </Text>
              <Text size="sm" className="ao-case-plan">
                {plan.words}
              </Text>
            </Stack>
          ))}
        </details>
      )}
    </Stack>
  );
}

function PlanForm({ sheet, onLeave }: { readonly sheet: CaseSheet; readonly onLeave: () => void }) {
  const [words, setWords] = useState(sheet.plans[0]?.words ?? '');
  const write = useMutation(api.cases.writePlan.mutationOptions({ onSuccess: onLeave }));
  const ready = words.trim().length >= 3 && words.trim() !== sheet.plans[0]?.words;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) write.mutate({ case: sheet.case.id, words: words.trim() });
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
        <Group gap="xs">
          <Button type="submit" disabled={!ready} loading={write.isPending}>
            Keep the plan
          </Button>
          <Button variant="default" onClick={onLeave}>
            Leave it as it was
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
