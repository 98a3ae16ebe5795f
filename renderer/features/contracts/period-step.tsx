import { Button, Group, Stack, Text } from '@mantine/core';
import { contractAdvice } from '#shared/domain/contracts/contract-terms.ts';
import { addDays } from '#shared/lib/plain-date.ts';
import { DayField } from '../../components/day-field.tsx';
import { type DraftReview, nextKey, withPeriod } from './contract-draft.ts';
import type { StepProps } from './wizard-ground.ts';

/** How long it runs and when it is looked at. */
export function PeriodStep({ draft, onChange }: StepProps) {
  const set = (reviews: readonly DraftReview[]) => onChange({ ...draft, reviews, ownReviews: true });
  const { leastMonths, mostMonths, reviewWeeks } = contractAdvice;
  return (
    <Stack gap="sm">
      <Text>
        No law says how long. Practice advises {leastMonths} to {mostMonths} months, with a review every {reviewWeeks} weeks or
        sooner.
      </Text>
      <Group align="end" gap="xs">
        <DayField label="First day" value={draft.from} onChange={(from) => onChange(withPeriod(draft, { from }))} />
        <DayField label="Last day" value={draft.to} onChange={(to) => onChange(withPeriod(draft, { to }))} />
      </Group>
      {draft.reviews.map((review, index) => (
        <Group key={review.key} align="end" gap="xs">
          <DayField
            label={`Review ${index + 1}`}
            value={review.on}
            onChange={(on) => set(draft.reviews.map((one) => (one.key === review.key ? { ...one, on } : one)))}
          />
          <Button
            variant="subtle"
            aria-label={`Take out: review ${index + 1}`}
            onClick={() => set(draft.reviews.filter(({ key }) => key !== review.key))}
          >
            Take out
          </Button>
        </Group>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            set([
              ...draft.reviews,
              { key: nextKey(draft.reviews), on: addDays(draft.reviews.at(-1)?.on ?? draft.from, reviewWeeks * 7) },
            ])
          }
        >
          Add a review
        </Button>
      </div>
    </Stack>
  );
}
