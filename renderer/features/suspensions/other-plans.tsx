import { Text } from '@mantine/core';
import { otherPlanWords, type RegisterPreview } from './suspension-words.ts';

/** Somebody may wait for the child elsewhere: named before anything is recorded or confirmed. */
export function OtherPlans({ plans }: { readonly plans: RegisterPreview['plans'] }) {
  if (plans.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {plans.length === 1 ? 'Another plan stands' : `${plans.length} other plans stand`} on these days
      </Text>
      {plans.map((plan) => (
        <Text key={plan.plan} size="sm">
          {otherPlanWords(plan)}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        Nothing of it changes: the register shows the suspension first. Tell whoever waits for the pupil, or end the plan.
      </Text>
    </div>
  );
}
