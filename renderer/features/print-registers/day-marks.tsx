import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Section } from '../../components/section.tsx';

const words = {
  office:
    'This program is the register of record, so the school shares each day’s marks with the DfE from this file (the Education (Information About Individual Pupils) Regulations as amended in 2024). It holds every pupil of the day; a session without a mark has an empty code.',
  mis: 'The MIS is the register of record and shares its marks with the DfE. This file shows what stands here, to compare the two; a session without a mark has an empty code.',
} as const;

/** The marks of one day as a file. */
export function DayMarks({ today }: { readonly today: PlainDate }) {
  const [on, setOn] = useState(today);
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  const save = useMutation({
    mutationFn: async () => downloadTicket(await client.registers.dayMarks({ on })),
  });
  return (
    <Section title="Marks of a day">
      {school.data !== undefined && (
        <Text size="sm" c="dimmed">
          {words[school.data.registerOfRecord]} It makes one file for the day.
        </Text>
      )}
      <Group align="end" gap="sm">
        <DayField label="Day" value={on} onChange={setOn} latest={today} />
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          Save the marks of the day
        </Button>
      </Group>
      {save.isError && <ErrorPanel title="The file was not made" error={errorMessage(save.error)} onClose={save.reset} />}
    </Section>
  );
}
