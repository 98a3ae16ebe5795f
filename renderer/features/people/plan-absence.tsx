import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { type AbsencePlan, absencePlanGaps, askedPlan, emptyPlan, PlanFields, PupilPlans } from '../plans/index.ts';

type PlanAbsenceProps = { readonly pupil: PupilId; readonly knownName: string; readonly today: PlainDate };

/** What the office knows before the day; the register shows it and still asks for a mark. */
export function PlanAbsence({ pupil, knownName, today }: PlanAbsenceProps) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<AbsencePlan>();
  return (
    <Stack gap="xs">
      <PupilPlans pupil={pupil} />
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          Plan an absence
        </Button>
      </Group>
      {saved !== undefined && (
        <Text size="sm" role="status">
          {saved.symbol} is planned. The registers of those days show it.
        </Text>
      )}
      <Dialog opened={open} size="lg" onClose={() => setOpen(false)} title={`Plan an absence of ${knownName}`}>
        <PlanForm
          pupil={pupil}
          today={today}
          onSaved={(plan) => {
            setSaved(plan);
            setOpen(false);
          }}
        />
      </Dialog>
    </Stack>
  );
}

type PlanFormProps = Omit<PlanAbsenceProps, 'knownName'> & { readonly onSaved: (plan: AbsencePlan) => void };

function PlanForm({ pupil, today, onSaved }: PlanFormProps) {
  const [plan, setPlan] = useState<AbsencePlan>(() => emptyPlan(today));
  const save = useMutation(api.registers.planAbsence.mutationOptions({ onSuccess: () => onSaved(plan) }));
  const gaps = absencePlanGaps(plan);
  return (
    <PlanFields pupil={pupil} plan={plan} onChange={(part) => setPlan((now) => ({ ...now, ...part }))}>
      {save.isError && <ErrorPanel title="The absence was not saved" error={errorMessage(save.error)} onClose={save.reset} />}
      <Group justify="flex-end">
        <Button
          {...greyed(gaps[0])}
          title={gaps.join(' ')}
          loading={save.isPending}
          onClick={() => save.mutate(askedPlan(plan, pupil))}
        >
          Plan this absence
        </Button>
      </Group>
    </PlanFields>
  );
}
