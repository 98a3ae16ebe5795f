import { Group, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

export type WatchDayProps = {
  readonly on: PlainDate | undefined;
  readonly onChoose: (day: PlainDate | undefined) => void;
};

/** The day that a list of the room is about. */
export function WatchDay({ on, onChoose }: WatchDayProps) {
  return (
    <Group gap="xs">
      <Text size="sm" component="label" htmlFor="watch-day">
        On
      </Text>
      <DateInput
        id="watch-day"
        size="sm"
        w={170}
        valueFormat="ddd D MMM YYYY"
        value={on ?? null}
        onChange={(value) => onChoose(value === null ? undefined : parsePlainDate(value))}
      />
    </Group>
  );
}
