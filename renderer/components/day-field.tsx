import { DateInput } from '@mantine/dates';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { typedDay } from '#shared/lib/typed-day.ts';

type Props = {
  readonly label: string;
  readonly value: PlainDate;
  readonly onChange: (day: PlainDate) => void;
  readonly latest?: PlainDate;
};

/** One day, typed or picked; what is no day leaves the field as it was. */
export function DayField({ label, value, onChange, latest }: Props) {
  return (
    <DateInput
      label={label}
      dateParser={(text) => typedDay(text, value) ?? null}
      valueFormat="ddd D MMM YYYY"
      w={170}
      value={value}
      {...(latest === undefined ? {} : { maxDate: latest })}
      onChange={(text) => {
        const day = text === null ? undefined : parsePlainDate(text);
        if (day !== undefined) onChange(day);
      }}
    />
  );
}
