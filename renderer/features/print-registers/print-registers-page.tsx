import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { DayMarks } from './day-marks.tsx';
import { monthsBack } from './months-back.ts';

/** The two registers on paper: by class and month, and of everyone on the roll. */
export function PrintRegistersPage() {
  const mayPrint = useMay('registers.print');
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  if (!mayPrint) {
    return (
      <Page title="Print registers">
        <EmptyState title="The attendance office prints">Ask the office for a printed register.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Print registers">
      {freshness.isError && <ErrorPanel title="This cannot be shown now" error={errorMessage(freshness.error)} />}
      {freshness.data !== undefined && <MonthlyRegister today={freshness.data.today} />}
      {freshness.data !== undefined && <DayMarks today={freshness.data.today} />}
      <AdmissionRegister />
    </Page>
  );
}

function MonthlyRegister({ today }: { readonly today: PlainDate }) {
  const months = monthsBack(today, 24);
  const [month, setMonth] = useState(months[0]?.value ?? '');
  const [classId, setClassId] = useState<string | null>(null);
  const classes = useQuery(api.people.classes.queryOptions({ input: {} }));
  const chosen = classes.data?.find((one) => String(one.id) === classId);
  const print = useMutation({
    mutationFn: async (input: Inputs['registers']['printMonth']) => downloadTicket(await client.registers.printMonth(input)),
  });
  return (
    <Section title="Attendance register of a month">
      <Text size="sm" c="dimmed">
        One class on A4 across, morning above afternoon: every mark, each corrected entry beside its original with reason, time
        and person, the totals of each day and the meaning of the codes. {filesOfMonth(classes.data?.length)}
      </Text>
      <Group align="end" gap="sm">
        <Select
          label="Class"
          w={200}
          searchable
          data={(classes.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={classId}
          onChange={setClassId}
        />
        <Select
          label="Month"
          w={200}
          allowDeselect={false}
          data={[...months]}
          value={month}
          onChange={(value) => setMonth(value ?? month)}
        />
        <Button
          variant="default"
          {...greyed(chosen === undefined && 'Choose what is printed.')}
          loading={print.isPending}
          onClick={() => chosen !== undefined && print.mutate({ class: chosen.id, month })}
        >
          {chosen === undefined ? 'Print the register' : `Print the register of ${chosen.name}`}
        </Button>
      </Group>
      {print.isError && <ErrorPanel title="The register was not made" error={errorMessage(print.error)} onClose={print.reset} />}
    </Section>
  );
}

/** Each class is a file of its own: whoever prints a month for the whole school knows how often. */
function filesOfMonth(classes: number | undefined): string {
  const one = 'It makes one Word file, of one class and one month';
  if (classes === undefined || classes < 2) return `${one}.`;
  return `${one}; the ${classes} classes of the school are ${classes} files a month, made one after the other.`;
}

type Who = Inputs['registers']['printAdmissions']['who'];

function AdmissionRegister() {
  const [who, setWho] = useState<Who>('onRoll');
  const print = useMutation({
    mutationFn: async () => downloadTicket(await client.registers.printAdmissions({ who })),
  });
  return (
    <Section title="Admission register">
      <Text size="sm" c="dimmed">
        Names, starting and last days, addresses, parents and whom the pupil lives with, telephone numbers. An address that may
        not be told prints as c/o the school. It makes one Word file, of all the pupils chosen.
      </Text>
      <Group gap="sm">
        <SegmentedControl
          aria-label="Which pupils"
          value={who}
          onChange={setWho}
          data={[
            { value: 'onRoll', label: 'On the roll' },
            { value: 'left', label: 'Left' },
            { value: 'everyone', label: 'Everyone' },
          ]}
        />
        <Button variant="default" loading={print.isPending} onClick={() => print.mutate()}>
          Print the admission register
        </Button>
      </Group>
      {print.isError && <ErrorPanel title="The register was not made" error={errorMessage(print.error)} onClose={print.reset} />}
    </Section>
  );
}
