import { Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { DayField } from '../../components/day-field.tsx';
import { type AbsencePlan, needsOf, plannableCodes } from './absence-plan.ts';
import { PlanTermsFields } from './plan-terms-fields.tsx';
import { WeekPattern } from './week-pattern.tsx';

type Props = {
  readonly pupil: PupilId;
  readonly plan: AbsencePlan;
  readonly onChange: (part: Partial<AbsencePlan>) => void;
  /** What goes wrong, and the act. */
  readonly children: ReactNode;
};

/** When, what, and whatever that code asks for: the same for a new plan and for one that takes another's place. */
export function PlanFields({ pupil, plan, onChange, children }: Props) {
  const needs = needsOf(plan);
  const sheet = useQuery({ ...api.people.sheet.queryOptions({ input: { pupil } }), enabled: needs.has('agreement') });
  return (
    <Stack gap="sm">
      <CodeSelect
        label="What it is"
        codes={plannableCodes(plan.from)}
        value={plan.symbol === '' ? null : plan.symbol}
        onChange={(symbol) => onChange({ symbol: symbol ?? '' })}
      />
      <DayRange plan={plan} onChange={onChange} />
      <SegmentedControl
        aria-label="Which sessions"
        value={plan.sessions}
        onChange={(value) => onChange({ sessions: value })}
        data={[
          { value: 'both', label: 'Whole days' },
          { value: 'AM', label: 'Mornings' },
          { value: 'PM', label: 'Afternoons' },
          { value: 'pattern', label: 'By the week' },
        ]}
      />
      {plan.sessions === 'pattern' && <WeekPattern slots={plan.slots} onChange={(slots) => onChange({ slots })} />}
      <PlanTermsFields plan={plan} contacts={sheet.data?.contacts ?? []} onChange={onChange} />
      <TextInput
        label="What was agreed"
        description="Shown in the register beside the pupil, to the office"
        maxLength={200}
        value={plan.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      {children}
    </Stack>
  );
}

function DayRange({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) {
  return (
    <Group grow align="flex-start">
      <DayField
        label="First day"
        value={plan.from}
        onChange={(from) => onChange({ from, ...(plan.to < from ? { to: from } : {}) })}
      />
      <DayField label="Last day" earliest={plan.from} value={plan.to} onChange={(to) => onChange({ to })} />
    </Group>
  );
}
