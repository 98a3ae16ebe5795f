import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import type { PlanRow } from './plan-words.ts';
import { ReasonField } from './reason-field.tsx';

type Props = { readonly row: PlanRow; readonly today: PlainDate; readonly onDone: () => void };

type EndProps = Props & { readonly marks: Outputs['registers']['planHistory']['marks'] };

/** Ends a plan from a day on; marks of that day and later are named and stay. */
export function EndPlan({ row, today, marks, onDone }: EndProps) {
  const [from, setFrom] = useState(() => (row.from > today ? row.from : addDays(today, 1) > row.to ? row.to : addDays(today, 1)));
  const [reason, setReason] = useState('');
  const end = useMutation(api.registers.endPlan.mutationOptions({ onSuccess: onDone }));
  const staying = marks.filter((mark) => mark.date >= from);
  return (
    <Stack gap="sm" component="section" aria-label="End this plan">
      <DayField label="First day without it" value={from} onChange={setFrom} latest={row.to} />
      <Text size="sm">
        {staying.length === 0
          ? 'No mark of this plan stands on or after that day.'
          : `These marks stay as they are: ${staying.map((mark) => `${formatDay(mark.date)} ${mark.session}`).join(', ')}. What is wrong there is put right under Corrections.`}
      </Text>
      <ReasonField value={reason} onChange={setReason} />
      {end.isError && <ErrorPanel title="The plan was not ended" error={errorMessage(end.error)} />}
      <Button
        {...greyed(reason.trim().length < 3 && 'Say why first.')}
        loading={end.isPending}
        onClick={() => end.mutate({ plan: row.plan, seen: row.seen, from, reason: reason.trim() })}
      >
        End it from {formatDay(from)}
      </Button>
    </Stack>
  );
}

/** That it was reviewed and goes on; the next review lies within its days. */
export function ReviewPlan({ row, today, onDone }: Props) {
  const [next, setNext] = useState(row.to);
  const [came, setCame] = useState('');
  const review = useMutation(api.registers.reviewPlan.mutationOptions({ onSuccess: onDone }));
  if (row.to <= today) {
    return <Text size="sm">It stops today. To go on it is agreed anew: replace it.</Text>;
  }
  return (
    <Stack gap="sm" component="section" aria-label="Record the review">
      <ReasonField label="What came of the review" value={came} onChange={setCame} />
      <DayField label="Next review on" value={next} onChange={setNext} latest={row.to} />
      {review.isError && <ErrorPanel title="The review was not recorded" error={errorMessage(review.error)} />}
      <Button
        {...greyed(came.trim().length < 3 && 'Say what came of it first.')}
        loading={review.isPending}
        onClick={() => review.mutate({ plan: row.plan, seen: row.seen, next, reason: came.trim() })}
      >
        It goes on until the next review
      </Button>
    </Stack>
  );
}
