import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { type AbsencePlan, absencePlanGaps, plannableCodes } from './absence-plan.ts';

type PlanAbsenceProps = { readonly pupil: PupilId; readonly knownName: string; readonly today: PlainDate };

/** What the office knows before the day; the register shows it and still asks for a mark. */
export function PlanAbsence({ pupil, knownName, today }: PlanAbsenceProps) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<AbsencePlan>();
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          Plan an absence
        </Button>
      </Group>
      {saved !== undefined && (
        <Text size="sm" role="status">
          Saved: {saved.symbol} from {formatDate(saved.from)} to {formatDate(saved.to)}. The registers of those days show it.
        </Text>
      )}
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`Plan an absence of ${knownName}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <PlanForm
          pupil={pupil}
          today={today}
          onSaved={(plan) => {
            setSaved(plan);
            setOpen(false);
          }}
        />
      </Modal>
    </Stack>
  );
}

type PlanFormProps = Omit<PlanAbsenceProps, 'knownName'> & { readonly onSaved: (plan: AbsencePlan) => void };

function PlanForm({ pupil, today, onSaved }: PlanFormProps) {
  const [plan, setPlan] = useState<AbsencePlan>({ from: today, to: today, session: undefined, symbol: '', note: '' });
  const change = (part: Partial<AbsencePlan>) => setPlan((now) => ({ ...now, ...part }));
  const save = useMutation(api.registers.planAbsence.mutationOptions({ onSuccess: () => onSaved(plan) }));
  const gaps = absencePlanGaps(plan);
  const { session, note, ...days } = plan;
  return (
    <Stack gap="sm">
      <DayRange plan={plan} onChange={change} />
      <SegmentedControl
        aria-label="Which sessions"
        value={session ?? 'both'}
        onChange={(value) => change({ session: value === 'AM' || value === 'PM' ? value : undefined })}
        data={[
          { value: 'both', label: 'Whole days' },
          { value: 'AM', label: 'Mornings' },
          { value: 'PM', label: 'Afternoons' },
        ]}
      />
      <Select
        label="What it is"
        searchable
        data={plannableCodes(plan.from).map((code) => ({ value: code.symbol, label: `${code.symbol}  ${code.title}` }))}
        value={plan.symbol === '' ? null : plan.symbol}
        onChange={(symbol) => change({ symbol: symbol ?? '' })}
      />
      <TextInput
        label="What was agreed"
        description="Shown in the register beside the pupil"
        maxLength={200}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {save.isError && <ErrorPanel title="The absence was not saved" error={errorMessage(save.error)} onClose={save.reset} />}
      <Group justify="flex-end">
        <Button
          disabled={gaps.length > 0}
          title={gaps.join(' ')}
          loading={save.isPending}
          onClick={() => save.mutate({ pupil, ...days, note: note.trim(), ...(session === undefined ? {} : { session }) })}
        >
          Plan this absence
        </Button>
      </Group>
    </Stack>
  );
}

type DayRangeProps = { readonly plan: AbsencePlan; readonly onChange: (part: Partial<AbsencePlan>) => void };

function DayRange({ plan, onChange }: DayRangeProps) {
  const read = (value: string | null) => (value === null ? undefined : parsePlainDate(value));
  return (
    <Group grow>
      <DateInput
        label="First day"
        valueFormat="ddd D MMM YYYY"
        value={plan.from}
        onChange={(value) => {
          const from = read(value);
          if (from !== undefined) onChange({ from, ...(plan.to < from ? { to: from } : {}) });
        }}
      />
      <DateInput
        label="Last day"
        valueFormat="ddd D MMM YYYY"
        minDate={plan.from}
        value={plan.to}
        onChange={(value) => {
          const to = read(value);
          if (to !== undefined) onChange({ to });
        }}
      />
    </Group>
  );
}
