import { Group, NumberInput, TextInput } from '@mantine/core';
import { CodeSelect } from '../../components/code-select.tsx';
import type { BulkForm } from './bulk-form.ts';
import { bulkCodes, correctionPlanDetail, detailWords } from './code-detail.ts';

type Props = { readonly form: BulkForm; readonly onChange: (part: Partial<BulkForm>) => void };

/** The code that is to stand there, with the detail it asks for. */
export function WhatFields({ form, onChange }: Props) {
  const wants = form.symbol === null ? undefined : correctionPlanDetail(form.symbol, form.from);
  return (
    <Group align="end" gap="sm">
      <CodeSelect
        label="Code to be written"
        w={320}
        codes={bulkCodes(form.from)}
        value={form.symbol}
        onChange={(symbol) => onChange({ symbol })}
      />
      {wants === 'minutesLate' && (
        <NumberInput
          label="Minutes late"
          w={130}
          min={1}
          max={600}
          value={form.minutesLate ?? ''}
          onChange={(minutes) => onChange({ minutesLate: typeof minutes === 'number' ? minutes : undefined })}
        />
      )}
      {wants !== undefined && wants !== 'minutesLate' && (
        <TextInput
          label={detailWords[wants]}
          w={320}
          maxLength={500}
          value={form.detail}
          onChange={(event) => onChange({ detail: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
