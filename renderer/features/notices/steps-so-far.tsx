import { Text, Timeline } from '@mantine/core';
import type { Outputs } from '../../client/contract-types.ts';
import { formatInstant } from '../../components/format-date.ts';

type Step = Outputs['notices']['sheet']['steps'][number];

/** What was done with the letter, by whom, and when. */
export function StepsSoFar({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Timeline active={steps.length} bulletSize={12} lineWidth={1} aria-label="Steps so far">
      {steps.map((step) => (
        <Timeline.Item key={`${step.at} ${step.what}`} title={step.what}>
          <Text size="sm" c="dimmed">
            {formatInstant(step.at)} · {step.by}, {step.role}
          </Text>
          {step.reason !== undefined && <Text size="sm">{step.reason}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
