import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import type { CaseSheet, StepRow } from './case-words.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };

/** What is to be done, by whom and by when; what was done stays beneath. */
export function CaseSteps({ sheet, mayWork }: Props) {
  const open = sheet.steps.filter((step) => step.done === undefined);
  const done = sheet.steps.filter((step) => step.done !== undefined);
  return (
    <Stack gap="sm">
      {open.length === 0 && (
        <Text>
          {sheet.case.closed === undefined ? 'No next step is written down. A case without one is forgotten.' : 'None.'}
        </Text>
      )}
      <ol className="ao-chronology" aria-label="Steps to do">
        {open.map((step) => (
          <OpenStep key={`${step.id} ${step.seen}`} step={step} today={sheet.today} mayWork={mayWork} />
        ))}
      </ol>
      {mayWork && <AddStep key={sheet.steps.length} sheet={sheet} />}
      {done.length > 0 && (
        <details>
          <summary>Done ({done.length})</summary>
          {done.map((step) => (
            <Text key={step.id} size="sm">
              {step.done === undefined ? '' : formatDate(step.done.on)}: {step.what}
              {step.done?.words === '' || step.done === undefined ? '' : `. ${step.done.words}`}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  );
}

type Act = 'tick' | 'move' | 'remove';

type StepProps = { readonly step: StepRow; readonly today: PlainDate; readonly mayWork: boolean };

function OpenStep({ step, today, mayWork }: StepProps) {
  const [act, setAct] = useState<Act>();
  return (
    <li>
      <Text>{step.what}</Text>
      <Text size="sm" {...(step.overdue ? {} : { c: 'dimmed' })}>
        {step.overdue ? <strong>Overdue since {formatDate(step.dueOn)}</strong> : `By ${formatDate(step.dueOn)}`} ·{' '}
        {step.owner.name}
      </Text>
      {mayWork && act === undefined && (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="default" onClick={() => setAct('tick')}>
            Done
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setAct('move')}>
            Another day
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setAct('remove')}>
            Take out
          </Button>
        </Group>
      )}
      {act !== undefined && <StepAct step={step} today={today} act={act} onLeave={() => setAct(undefined)} />}
    </li>
  );
}

const asked: Readonly<Record<Act, string>> = {
  tick: 'What came of it',
  move: 'Why another day',
  remove: 'Why it is taken out',
};
const said: Readonly<Record<Act, string>> = { tick: 'It is done', move: 'Set the day', remove: 'Take it out' };

type ActProps = { readonly step: StepRow; readonly today: PlainDate; readonly act: Act; readonly onLeave: () => void };

function StepAct({ step, today, act, onLeave }: ActProps) {
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(step.dueOn < today ? addDays(today, 7) : step.dueOn);
  const tick = useMutation(api.cases.tickStep.mutationOptions());
  const move = useMutation(api.cases.moveStep.mutationOptions());
  const remove = useMutation(api.cases.removeStep.mutationOptions());
  const failed = tick.error ?? move.error ?? remove.error;
  const of = { step: step.id, seen: step.seen };
  const ready = act === 'tick' || words.trim().length >= 3;
  const keep = () => {
    if (!ready) return;
    if (act === 'tick') tick.mutate({ ...of, words: words.trim() });
    if (act === 'move') move.mutate({ ...of, dueOn, reason: words.trim() });
    if (act === 'remove') remove.mutate({ ...of, reason: words.trim() });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Stack gap="xs" mt={6}>
        {failed !== null && <ErrorPanel title="It stands as it was" error={errorMessage(failed)} />}
        {act === 'move' && <DayField label="By" value={dueOn} onChange={setDueOn} />}
        <TextInput
          autoFocus
          label={asked[act]}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button size="xs" type="submit" disabled={!ready} loading={tick.isPending || move.isPending || remove.isPending}>
            {said[act]}
          </Button>
          <Button size="xs" variant="default" onClick={onLeave}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const outside = 'outside';

function AddStep({ sheet }: { readonly sheet: CaseSheet }) {
  const { workers, today, case: row } = sheet;
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(addDays(today, 7));
  const [owner, setOwner] = useState<string>(row.lead.account === undefined ? outside : String(row.lead.account));
  const [ownerName, setOwnerName] = useState('');
  const add = useMutation(api.cases.addStep.mutationOptions());
  const account = workers.find((one) => String(one.account) === owner)?.account;
  const ready = what.trim() !== '' && (account !== undefined || ownerName.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const who = account === undefined ? { ownerName: ownerName.trim() } : { owner: account };
        add.mutate({ case: row.id, what: what.trim(), dueOn, ...who });
      }}
    >
      <Stack gap="xs">
        {add.isError && <ErrorPanel title="The step was not saved" error={errorMessage(add.error)} onClose={add.reset} />}
        <Textarea
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
            value={owner}
            onChange={(value) => setOwner(value ?? outside)}
          />
          <Button type="submit" variant="default" disabled={!ready} loading={add.isPending}>
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
