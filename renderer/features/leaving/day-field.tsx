import { DateInput } from '@mantine/dates';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

type Props = {
  readonly label: string;
  readonly value: PlainDate;
  readonly onChange: (day: PlainDate) => void;
  readonly latest?: PlainDate;
};

/** A day of the calendar; what is no day leaves the one before. */
export function DayField({ label, value, onChange, latest }: Props) {
  return (
    <DateInput
      label={label}
      size="sm"
      valueFormat="ddd D MMM YYYY"
      value={value}
      {...(latest === undefined ? {} : { maxDate: latest })}
      onChange={(day) => {
        const parsed = day === null ? undefined : parsePlainDate(day);
        if (parsed !== undefined) onChange(parsed);
      }}
    />
  );
}
