import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type LeaveStepKind, leaveSteps } from '#shared/domain/leave/leave-step.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type LeaveSheet, stageWords, stepWords } from './leave-words.ts';

type Props = { readonly sheet: LeaveSheet; readonly mayRecord: boolean };

/** When the child is expected, what was done while it was not there, and the return. */
export function LeaveReturn({ sheet, mayRecord }: Props) {
  const { leave } = sheet;
  const open = leave.stage !== 'back';
  return (
    <Stack gap="sm">
      <Text>
        {returnWords(leave)} {leave.returnedOn !== undefined && `Returned on ${formatDate(leave.returnedOn)}.`}
      </Text>
      {sheet.grounds.map((one) => (
        <Text key={one.ground} size="sm">
          {one.sentence} <strong className="ao-figures">{one.days}</strong> of {one.of} for ground ({one.ground}), {one.reference}
          .
        </Text>
      ))}
      {sheet.grounds.length > 0 && (
        <Text size="sm" c="dimmed">
          Counts for information: each ground has other tests, and nothing is deleted by a number of days.
        </Text>
      )}
      {sheet.steps.length > 0 && <Steps sheet={sheet} />}
      {mayRecord && open && leave.span.from <= sheet.today && (
        <>
          <Returned sheet={sheet} />
          <AddStep sheet={sheet} />
        </>
      )}
    </Stack>
  );
}

function returnWords(leave: LeaveSheet['leave']): string {
  const { standing, stage, expectedOn } = leave;
  if (stage === 'back') return 'Back in school.';
  const on = expectedOn === undefined ? 'on a day beyond the calendar' : `on ${formatDate(expectedOn)}`;
  if (standing === 'refused' && stage === 'before') return 'Not granted: expected in school on every day, as ever.';
  if (standing === 'toDecide' && stage === 'before') return `Nothing is granted yet. If it is, expected back ${on}.`;
  return `${stageWords[stage]}. Expected back ${on}.`;
}

function Steps({ sheet }: { readonly sheet: LeaveSheet }) {
  return (
    <section aria-label="Steps so far">
      {sheet.steps.map((step) => (
        <div key={step.id} className="ao-leave-line">
          <Text size="sm">
            {formatDate(step.doneOn)}: {stepWords[step.kind]}, {step.who}. {step.outcome}
          </Text>
        </div>
      ))}
    </section>
  );
}

function Returned({ sheet }: { readonly sheet: LeaveSheet }) {
  const [returnedOn, setReturnedOn] = useState<PlainDate | undefined>(sheet.today);
  const mark = useMutation(api.leave.markReturned.mutationOptions());
  return (
    <>
      {mark.isError && <ErrorPanel title="The return was not saved" error={errorMessage(mark.error)} />}
      <Group align="end" gap="xs">
        <OptionalDayField label="Back in school on" near={sheet.today} value={returnedOn} onChange={setReturnedOn} />
        <Button
          variant="default"
          {...greyed(returnedOn === undefined && 'Say on which day.')}
          loading={mark.isPending}
          onClick={() => returnedOn !== undefined && mark.mutate({ leave: sheet.leave.id, returnedOn })}
        >
          Mark as returned
        </Button>
      </Group>
    </>
  );
}

function AddStep({ sheet }: { readonly sheet: LeaveSheet }) {
  const [kind, setKind] = useState<LeaveStepKind>('contact');
  const [doneOn, setDoneOn] = useState<PlainDate | undefined>(sheet.today);
  const [who, setWho] = useState('');
  const [outcome, setOutcome] = useState('');
  const add = useMutation(api.leave.addStep.mutationOptions({ onSuccess: () => setOutcome('') }));
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        What was done
      </Title>
      {add.isError && <ErrorPanel title="The step was not saved" error={errorMessage(add.error)} />}
      <Group align="end" gap="xs" grow>
        <Select
          label="Step"
          allowDeselect={false}
          data={leaveSteps.map((one) => ({ value: one, label: stepWords[one] }))}
          value={kind}
          onChange={(value) => setKind(leaveSteps.find((one) => one === value) ?? kind)}
        />
        <OptionalDayField label="Day" near={sheet.today} value={doneOn} onChange={setDoneOn} />
        <TextInput label="By whom" maxLength={200} value={who} onChange={(event) => setWho(event.currentTarget.value)} />
      </Group>
      <TextInput
        label="What came of it"
        maxLength={1000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <Button
        variant="default"
        {...greyed(
          doneOn === undefined && 'Say on which day.',
          who.trim() === '' && 'Say by whom.',
          outcome.trim().length < 3 && 'Say what came of it.',
        )}
        loading={add.isPending}
        onClick={() =>
          doneOn !== undefined && add.mutate({ leave: sheet.leave.id, kind, doneOn, who: who.trim(), outcome: outcome.trim() })
        }
      >
        Record this step
      </Button>
    </Stack>
  );
}
