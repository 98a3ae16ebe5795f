import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CalendarEditor } from './calendar-editor.tsx';
import { type PeriodRow, rowsOf } from './calendar-rows.ts';
import { startYearAround } from './this-year.ts';

type Props = {
  readonly periods: readonly PeriodRow[];
  readonly onChange: (periods: readonly PeriodRow[]) => void;
};

/** Terms and bank holidays as schools commonly have them, for a person to put right. */
export function TermsStep({ periods, onChange }: Props) {
  const [startYear, setStartYear] = useState(() => startYearAround(performance.timeOrigin));
  const propose = useMutation({
    mutationFn: (year: number) => client.school.proposeCalendar({ startYear: year }),
    onSuccess: (proposed) => onChange(rowsOf(proposed)),
  });
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw="72ch">
        Sessions are counted on the days of these terms only. The proposal has common dates and the bank holidays of England: set
        them to your school’s own. A file of terms can also be taken in later, under School.
      </Text>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label="School year beginning in September"
          w={300}
          min={2006}
          max={2100}
          allowDecimal={false}
          value={startYear}
          onChange={(value) => typeof value === 'number' && setStartYear(value)}
        />
        <Button
          variant={periods.length === 0 ? 'filled' : 'default'}
          loading={propose.isPending}
          onClick={() => propose.mutate(startYear)}
        >
          Propose the terms
        </Button>
      </Group>
      {propose.isError && <ErrorPanel title="No terms could be proposed" error={errorMessage(propose.error)} />}
      {periods.length > 0 && <CalendarEditor rows={periods} onChange={onChange} />}
    </Stack>
  );
}
