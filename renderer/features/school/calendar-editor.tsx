import { ActionIcon, Button, Group, List, NativeSelect, SegmentedControl, Stack, Table, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type PeriodKind, periodKinds } from '#shared/domain/school/calendar-period.ts';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { addRow, calendarProblems, kindWords, type PeriodRow } from './calendar-rows.ts';
import { rowsOfYear, yearsOf } from './calendar-years.ts';

type Props = {
  readonly rows: readonly PeriodRow[];
  readonly onChange: (rows: readonly PeriodRow[]) => void;
};

/** Terms and days off as lines to be put right by a person; what does not fit together is said beneath. */
export function CalendarEditor({ rows, onChange }: Props) {
  const [chosenYear, setChosenYear] = useState<string>();
  const years = yearsOf(rows);
  const year = chosenYear !== undefined && years.includes(chosenYear) ? chosenYear : years.at(-1);
  const problems = calendarProblems(rows);
  const change = (changed: PeriodRow) => onChange(rows.map((row) => (row.key === changed.key ? changed : row)));
  return (
    <Stack gap="xs">
      {years.length > 1 && (
        <Group>
          <SegmentedControl
            aria-label="School year"
            data={[...years]}
            value={year ?? ''}
            onChange={setChosenYear}
            transitionDuration={0}
          />
        </Group>
      )}
      <Table aria-label="Terms and days off" verticalSpacing={3} withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Name</Table.Th>
            <Table.Th aria-label="Remove" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOfYear(rows, year).map((row) => (
            <PeriodLine
              key={row.key}
              row={row}
              onChange={change}
              onRemove={() => onChange(rows.filter((other) => other.key !== row.key))}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button variant="default" size="xs" onClick={() => onChange(addRow(rows))}>
          Add a line
        </Button>
      </Group>
      {problems.length > 0 && (
        <List size="sm" c="red" role="alert">
          {problems.map((problem) => (
            <List.Item key={problem}>{problem}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

type LineProps = {
  readonly row: PeriodRow;
  readonly onChange: (row: PeriodRow) => void;
  readonly onRemove: () => void;
};

function PeriodLine({ row, onChange, onRemove }: LineProps) {
  const name = row.name === '' ? kindWords[row.kind] : row.name;
  return (
    <Table.Tr>
      <Table.Td w={170}>
        <NativeSelect
          size="xs"
          aria-label={`Kind of ${name}`}
          data={periodKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          value={row.kind}
          onChange={(event) => onChange({ ...row, kind: event.currentTarget.value as PeriodKind })}
        />
      </Table.Td>
      <Table.Td w={165}>
        <Day label={`First day of ${name}`} date={row.from} onChange={(from) => onChange({ ...row, from, to: row.to ?? from })} />
      </Table.Td>
      <Table.Td w={165}>
        <Day label={`Last day of ${name}`} date={row.to} onChange={(to) => onChange({ ...row, to })} />
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={`Name of ${name}`}
          maxLength={100}
          value={row.name}
          onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td w={44}>
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

type DayProps = {
  readonly label: string;
  readonly date: PlainDate | undefined;
  readonly onChange: (date: PlainDate | undefined) => void;
};

function Day({ label, date, onChange }: DayProps) {
  return (
    <DateInput
      size="xs"
      aria-label={label}
      valueFormat="ddd D MMM YYYY"
      value={date ?? null}
      onChange={(value) => onChange(value === null ? undefined : parsePlainDate(value))}
    />
  );
}
