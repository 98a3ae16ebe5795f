import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { absencePlanGaps, askedPlan } from './absence-plan.ts';
import { PlanFields } from './plan-fields.tsx';
import { type PlanRow, planInstead } from './plan-words.ts';
import { ReasonField } from './reason-field.tsx';

type Props = { readonly row: PlanRow; readonly today: PlainDate; readonly onDone: () => void };

/** Agreed anew: from its first day the new plan stands in the place of this one. */
export function ReplacePlan({ row, today, onDone }: Props) {
  const [plan, setPlan] = useState(() => planInstead(row, today));
  const [reason, setReason] = useState('');
  const replace = useMutation(api.registers.replacePlan.mutationOptions({ onSuccess: onDone }));
  const gaps = absencePlanGaps(plan);
  return (
    <section aria-label="Replace this plan">
      <PlanFields pupil={row.pupil.id} plan={plan} onChange={(part) => setPlan((now) => ({ ...now, ...part }))}>
        <ReasonField value={reason} onChange={setReason} />
        {gaps.length > 0 && (
          <Text size="sm" c="dimmed">
            {gaps.join(' ')}
          </Text>
        )}
        {replace.isError && <ErrorPanel title="The plan was not replaced" error={errorMessage(replace.error)} />}
        <Button
          {...greyed(gaps[0], reason.trim().length < 3 && 'Say why it is changed.')}
          loading={replace.isPending}
          onClick={() =>
            replace.mutate({ plan: row.plan, seen: row.seen, instead: askedPlan(plan, row.pupil.id), reason: reason.trim() })
          }
        >
          Replace it from {formatDay(plan.from)}
        </Button>
      </PlanFields>
    </section>
  );
}
