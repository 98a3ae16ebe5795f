import { Group, Text } from '@mantine/core';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { DayField } from '../../components/day-field.tsx';

export type WatchDayProps = {
  readonly on: PlainDate | undefined;
  readonly onChoose: (day: PlainDate | undefined) => void;
};

/** The day that a list of the room is about. */
export function WatchDay({ on, onChoose }: WatchDayProps) {
  if (on === undefined) return null;
  return (
    <Group gap="xs" align="flex-start">
      <Text size="sm" aria-hidden lh="36px">
        On
      </Text>
      <DayField label="On" hiddenLabel value={on} onChange={onChoose} />
    </Group>
  );
}
