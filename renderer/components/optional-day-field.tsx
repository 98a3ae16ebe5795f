import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { type DayBounds, dayFault, dayMeant } from './day-fault.ts';

type Props = DayBounds & {
  readonly label: string;
  readonly value: PlainDate | undefined;
  /** The day, or none; and what is typed where it is no day that the field takes, else empty. */
  readonly onChange: (day: PlainDate | undefined, unread: string) => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly w?: number | string;
  /** When the person goes on to the next field. */
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
  /** With a name, the field can be emptied by a button of that name. */
  readonly clearLabel?: string;
};

/** One day, typed or picked, or none yet. What is typed and cannot be read stays in the field, with what is wrong under it. */
export function OptionalDayField({ label, value, onChange, w = 170, autoFocus, clearLabel, onLeave, ...rest }: Props) {
  const { near, earliest, latest, tooEarly, ...words } = rest;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const bounds = { near, earliest, latest, tooEarly };
  const fault = value === undefined ? dayFault(typed, bounds) : undefined;
  const read = (text: string) => {
    setTyped(text);
    const unread = dayFault(text, bounds) !== undefined;
    onChange(unread ? undefined : dayMeant(text, bounds), unread ? text : '');
  };
  return (
    <DateInput
      label={label}
      {...words}
      valueFormat="ddd D MMM YYYY"
      w={w}
      clearable={clearLabel !== undefined}
      clearButtonProps={{ 'aria-label': clearLabel ?? '' }}
      // A dialog leaves Escape to the calendar that lies over it.
      data-mantine-stop-propagation={open}
      popoverProps={{ onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      {...(autoFocus === true ? { 'data-autofocus': true } : {})}
      {...(earliest === undefined ? {} : { minDate: earliest })}
      {...(latest === undefined ? {} : { maxDate: latest })}
      dateParser={(text) => dayMeant(text, bounds) ?? null}
      fixOnBlur={fault === undefined}
      error={fault}
      value={value ?? null}
      onBlur={() => onLeave?.()}
      onInput={(event) => read(event.currentTarget.value)}
      onChange={(picked) => {
        setTyped('');
        onChange(picked === null ? undefined : parsePlainDate(picked), '');
      }}
    />
  );
}
