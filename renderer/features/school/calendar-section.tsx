import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { calendarProblems, kindWords, type Period, type PeriodRow, periodsOf, rowsOf } from './calendar-rows.ts';
import { ProposeYear } from './propose-year.tsx';
import { ReasonedSave } from './reasoned-save.tsx';
import { TermsFile } from './terms-file.tsx';
import './school.css';

/** Terms and days off: what counts as a session rests on them. */
export function CalendarSection() {
  const calendar = useQuery(api.school.calendar.queryOptions({ input: {} }));
  const mayChange = useMay('school.change');
  if (calendar.isError) {
    return (
      <ErrorPanel
        title="The calendar cannot be shown"
        error={errorMessage(calendar.error)}
        onRetry={() => void calendar.refetch()}
      />
    );
  }
  if (calendar.data === undefined) return <Skeleton height={300} aria-label="Loading" />;
  return mayChange ? <EditableCalendar periods={calendar.data} /> : <ReadCalendar periods={calendar.data} />;
}

function EditableCalendar({ periods }: { readonly periods: readonly Period[] }) {
  const [rows, setRows] = useState<readonly PeriodRow[]>(() => rowsOf(periods));
  const [kept, setKept] = useState(rows);
  useEffect(() => {
    const fresh = rowsOf(periods);
    setRows(fresh);
    setKept(fresh);
  }, [periods]);
  const set = useMutation(
    api.school.setCalendar.mutationOptions({ onSuccess: () => notifications.show({ message: 'The calendar is kept.' }) }),
  );
  const save = (reason: string) => {
    if (calendarProblems(rows).length === 0) set.mutate({ periods: periodsOf(rows), reason });
  };
  return (
    <Stack gap="md" maw={920}>
      <Text c="dimmed" maw="72ch">
        Sessions are counted on the days of the terms, without the days off. An unplanned closure is not a planned day off: its
        sessions are marked Y4.
      </Text>
      <Group gap="sm" align="flex-end">
        <ProposeYear onProposed={(proposed) => setRows(rowsOf([...periodsOf(rows), ...proposed]))} />
        <TermsFile />
      </Group>
      <CalendarEditor rows={rows} onChange={setRows} />
      {set.isError && <ErrorPanel title="The calendar was not changed" error={errorMessage(set.error)} />}
      {rows !== kept && (
        <ReasonedSave act="Keep this calendar" pending={set.isPending} onSave={save} onDiscard={() => setRows(kept)} />
      )}
    </Stack>
  );
}

function ReadCalendar({ periods }: { readonly periods: readonly Period[] }) {
  if (periods.length === 0) {
    return <EmptyState title="No terms yet">The head or the administrator adds the terms and days off here.</EmptyState>;
  }
  return (
    <Table aria-label="Terms and days off" withTableBorder verticalSpacing={6} maw={760}>
      <Table.Tbody>
        {rowsOf(periods).map((period) => (
          <Table.Tr key={period.key}>
            <Table.Td>{kindWords[period.kind]}</Table.Td>
            <Table.Td>{period.from === undefined ? '' : formatDate(period.from)}</Table.Td>
            <Table.Td>{period.to === undefined ? '' : formatDate(period.to)}</Table.Td>
            <Table.Td>{period.name}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
