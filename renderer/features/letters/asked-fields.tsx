import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { typedDay } from '#shared/lib/typed-day.ts';
import type { AskedKind } from './letter-form.ts';

type Asked = Readonly<Record<string, string>>;
type Props = {
  readonly fields: AskedKind['fields'];
  readonly today: PlainDate;
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  /** A field that stands beside them. */
  readonly children?: ReactNode;
};

/** What stands in every letter of the run, typed once. */
export function AskedFields({ fields, today, asked, onChange, children }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" role="group" aria-label="What the letters say">
      {fields.map((field) => (
        <AskedField
          key={field.name}
          field={field}
          today={today}
          value={asked[field.name] ?? ''}
          onChange={(value) => onChange({ ...asked, [field.name]: value })}
        />
      ))}
      {children}
    </SimpleGrid>
  );
}

type FieldProps = {
  readonly field: AskedKind['fields'][number];
  readonly today: PlainDate;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function AskedField({ field, today, value, onChange }: FieldProps) {
  const shared = { label: field.label, withAsterisk: field.required };
  if (field.asks === 'day') {
    return (
      <DateInput
        {...shared}
        clearable
        placeholder="Day"
        dateParser={(text) => typedDay(text, today) ?? null}
        valueFormat="ddd D MMM YYYY"
        value={parsePlainDate(value) ?? null}
        onChange={(day) => onChange(day ?? '')}
      />
    );
  }
  if (field.asks === 'paragraph') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={600}
        placeholder={`For example: ${field.sample}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      maxLength={120}
      placeholder={`For example: ${field.sample}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
