import { Text } from '@mantine/core';
import { slotOf } from './absence-plan.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

type Props = { readonly slots: number; readonly onChange: (slots: number) => void };

/** The ten sessions of a school week, each with its tick. */
export function WeekPattern({ slots, onChange }: Props) {
  return (
    <fieldset className="ao-plans-week">
      <Text component="legend" size="sm" fw={500}>
        Sessions of each week away from school
      </Text>
      <span />
      {weekdays.map((day) => (
        <Text key={day} size="sm" component="span" aria-hidden>
          {day.slice(0, 3)}
        </Text>
      ))}
      {(['AM', 'PM'] as const).map((session) => [
        <Text key={session} size="sm" component="span" aria-hidden>
          {session}
        </Text>,
        ...weekdays.map((day, index) => (
          <input
            key={`${day} ${session}`}
            type="checkbox"
            className="ao-plans-tick"
            aria-label={`${day} ${session}`}
            checked={(slots & slotOf(index, session)) !== 0}
            onChange={() => onChange(slots ^ slotOf(index, session))}
          />
        )),
      ])}
    </fieldset>
  );
}
