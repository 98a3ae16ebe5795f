import { Button, Group, Stack, Text } from '@mantine/core';
import { formatInstant } from '../../components/format-date.ts';
import type { CaseSheet } from './case-words.ts';
import { PlanForm } from './plan-form.tsx';
import { useOpenedForm } from './use-opened-form.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };

/** What the family and the school mean to do; what it said before stays readable. */
export function CasePlan({ sheet, mayWork }: Props) {
  const [now, ...before] = sheet.plans;
  const { form, opener, leave } = useOpenedForm<'plan'>();
  return (
    <Stack gap="sm">
      {mayWork && form !== undefined ? (
        <PlanForm sheet={sheet} onLeave={leave} />
      ) : (
        <>
          {now === undefined ? (
            <Text c="dimmed">No plan yet: what would help this family, who does it, and how you will see that it helps.</Text>
          ) : (
            <PlanWords plan={now} />
          )}
          {mayWork && (
            <Group>
              <Button variant="default" {...opener('plan')}>
                {now === undefined ? 'Write the plan' : 'Change the plan'}
              </Button>
            </Group>
          )}
        </>
      )}
      {before.length > 0 && (
        <details>
          <summary>What it said before ({before.length})</summary>
          <Stack gap="xs" mt={6}>
            {before.map((plan) => (
              <PlanWords key={plan.seen} plan={plan} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

function PlanWords({ plan }: { readonly plan: CaseSheet['plans'][number] }) {
  return (
    <div>
      <Text className="ao-case-plan">{plan.words}</Text>
      <Text size="sm" c="dimmed">
        {formatInstant(plan.at)}
        {plan.by === undefined ? '' : `, ${plan.by}`}
      </Text>
    </div>
  );
}
