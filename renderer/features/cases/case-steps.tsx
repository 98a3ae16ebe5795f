import { Button, Group, Stack, Text } from '@mantine/core';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { formatDate } from '../../components/format-date.ts';
import { AddStep } from './add-step.tsx';
import type { CaseSheet, StepRow } from './case-words.ts';
import { StepAct, type StepActName } from './step-act.tsx';
import { useOpenedForm } from './use-opened-form.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };

/** What is to be done, by whom and by when; what was done stays beneath. A step of a closed case is no longer due. */
export function CaseSteps({ sheet, mayWork }: Props) {
  const open = sheet.steps.filter((step) => step.done === undefined);
  const isClosed = sheet.case.closed !== undefined;
  return (
    <Stack gap="sm">
      {open.length === 0 && <Text>{isClosed ? 'None.' : 'No next step is written down. A case without one is forgotten.'}</Text>}
      {open.length > 0 && (
        <ol className="ao-chronology" aria-label={isClosed ? 'Steps not done when the case was closed' : 'Steps to do'}>
          {open.map((step) => (
            <OpenStep key={step.id} step={step} today={sheet.today} isDue={!isClosed} mayWork={mayWork && !isClosed} />
          ))}
        </ol>
      )}
      {mayWork && !isClosed && <AddStep sheet={sheet} />}
      <DoneSteps steps={sheet.steps} />
    </Stack>
  );
}

function DoneSteps({ steps }: { readonly steps: readonly StepRow[] }) {
  const done = steps.flatMap(({ done: how, id, what }) => (how === undefined ? [] : [{ id, what, ...how }]));
  if (done.length === 0) return null;
  return (
    <details>
      <summary>Done ({done.length})</summary>
      {done.map((step) => (
        <Text key={step.id} size="sm">
          {formatDate(step.on)}: {step.what}
          {step.words === '' ? '' : `. ${step.words}`}
          {step.by === undefined ? '' : ` (${step.by})`}
        </Text>
      ))}
    </details>
  );
}

type StepProps = {
  readonly step: StepRow;
  readonly today: PlainDate;
  readonly isDue: boolean;
  readonly mayWork: boolean;
};

function OpenStep({ step, today, isDue, mayWork }: StepProps) {
  const { form: act, opener, leave } = useOpenedForm<StepActName>();
  const overdue = isDue && step.overdue;
  return (
    <li>
      <Text>{step.what}</Text>
      <Text size="sm" {...(overdue ? {} : { c: 'dimmed' })}>
        {overdue ? <strong>Overdue since {formatDate(step.dueOn)}</strong> : `By ${formatDate(step.dueOn)}`} · {step.owner.name}
      </Text>
      {mayWork && act === undefined && (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="default" aria-label={`Done: ${step.what}`} {...opener('tick')}>
            Done
          </Button>
          <Button size="compact-sm" variant="subtle" aria-label={`Another day: ${step.what}`} {...opener('move')}>
            Another day
          </Button>
          <Button size="compact-sm" variant="subtle" aria-label={`Take out: ${step.what}`} {...opener('remove')}>
            Take out
          </Button>
        </Group>
      )}
      {mayWork && act !== undefined && <StepAct key={act} step={step} today={today} act={act} onLeave={leave} />}
    </li>
  );
}
