import { Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { minutesOf, type School, timesError } from './school-form.ts';

type Props = {
  readonly school: School;
  readonly onChange: (school: School) => void;
  readonly readOnly?: boolean;
};

const titles: Readonly<Record<Session, string>> = { AM: 'Morning', PM: 'Afternoon' };
const moments = [
  { key: 'opens', label: 'Registration begins' },
  { key: 'closes', label: 'Register closes' },
  { key: 'ends', label: 'Session ends' },
] as const;

/** When each session's register opens and closes. */
export function TimesFields({ school, onChange, readOnly = false }: Props) {
  const change = (session: Session, key: 'opens' | 'closes' | 'ends') => (event: React.ChangeEvent<HTMLInputElement>) => {
    const minutes = minutesOf(event.currentTarget.value);
    if (minutes === undefined) return;
    onChange({ ...school, times: { ...school.times, [session]: { ...school.times[session], [key]: minutes } } });
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw="72ch">
        Who comes after registration has begun is late (L); who comes after the register has closed is absent for the session (U).
        The closing time is the same length after the start every day, and 30 minutes at most.
      </Text>
      {sessions.map((session) => (
        <Fieldset key={session} legend={titles[session]}>
          <Group gap="md">
            {moments.map(({ key, label }) => (
              <TextInput
                key={key}
                type="time"
                w={170}
                label={label}
                aria-label={`${titles[session]}: ${label.toLowerCase()}`}
                readOnly={readOnly}
                value={formatMinuteOfDay(school.times[session][key])}
                onChange={change(session, key)}
              />
            ))}
          </Group>
          {timesError(school, session) !== undefined && (
            <Text c="red" size="sm" mt={6} role="alert">
              {timesError(school, session)}
            </Text>
          )}
        </Fieldset>
      ))}
    </Stack>
  );
}
