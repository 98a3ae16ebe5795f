import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { dayFault, dayMeant } from './day-fault.ts';
import { formatDate } from './format-date.ts';

type Props = {
  readonly label: string;
  /** Where what stands beside the field says what it is. */
  readonly hiddenLabel?: boolean;
  readonly value: PlainDate;
  readonly onChange: (day: PlainDate) => void;
  readonly earliest?: PlainDate;
  readonly latest?: PlainDate;
};

/** One day, typed or picked. What is no day that the field takes stays in it, with what is wrong and which day still counts. */
export function DayField({ label, hiddenLabel = false, value, onChange, earliest, latest }: Props) {
  const [typed, setTyped] = useState({ text: '', before: value });
  // A year left out is sought near the day that stood there at first, not near what half a day came to while it was typed.
  const [near, setNear] = useState(value);
  const [open, setOpen] = useState(false);
  const bounds = { near, earliest, latest };
  const fault = typed.before === value ? dayFault(typed.text, bounds) : undefined;
  return (
    <DateInput
      {...(hiddenLabel ? { 'aria-label': label } : { label })}
      dateParser={(text) => dayMeant(text, bounds) ?? null}
      valueFormat="ddd D MMM YYYY"
      w={170}
      value={value}
      {...(earliest === undefined ? {} : { minDate: earliest })}
      {...(latest === undefined ? {} : { maxDate: latest })}
      // A dialog leaves Escape to the calendar that lies over it.
      data-mantine-stop-propagation={open}
      popoverProps={{ onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      fixOnBlur={fault === undefined}
      error={fault && `${fault} ${formatDate(value)} still counts.`}
      onFocus={() => setNear(value)}
      onInput={(event) => setTyped({ text: event.currentTarget.value, before: value })}
      onChange={(picked) => {
        const day = picked === null ? undefined : parsePlainDate(picked);
        if (day === undefined) return;
        if (day === value) setTyped({ text: '', before: day });
        onChange(day);
      }}
    />
  );
}
