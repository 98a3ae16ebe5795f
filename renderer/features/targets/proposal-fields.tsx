import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { DayField } from '../../components/day-field.tsx';
import { type TargetVersion, tenthsIn } from './target-words.ts';

export type ProposalForm = {
  readonly percent: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly proposedBy: string;
  readonly proposedOn: PlainDate;
};

type Fields = { readonly value: ProposalForm; readonly onChange: (value: ProposalForm) => void };

/** Begins with the school year of today, or with what a version says. */
export function useProposal(today: PlainDate, version?: TargetVersion): Fields {
  const year = academicYearOf(today);
  const [value, onChange] = useState<ProposalForm>({
    percent: version === undefined ? '' : (version.tenths / 10).toFixed(1),
    from: version?.from ?? year.from,
    to: version?.to ?? year.to,
    proposedBy: version?.proposedBy ?? '',
    proposedOn: version?.proposedOn ?? today,
  });
  return { value, onChange };
}

/** What is sent; undefined while something is missing. */
export function proposalOf({ percent, proposedBy, ...dates }: ProposalForm) {
  const tenths = tenthsIn(percent);
  return tenths === undefined || proposedBy.trim() === '' ? undefined : { ...dates, tenths, proposedBy: proposedBy.trim() };
}

export function ProposalFields({ value, onChange, latest }: Fields & { readonly latest: PlainDate }) {
  const set = (change: Partial<ProposalForm>): void => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label="Target in per cent"
        description="With one decimal, such as 95.5"
        inputMode="decimal"
        value={value.percent}
        error={
          value.percent !== '' && tenthsIn(value.percent) === undefined ? 'A number up to 100, with at most one decimal.' : false
        }
        onChange={(event) => set({ percent: event.currentTarget.value })}
      />
      <Group grow>
        <DayField label="From" value={value.from} onChange={(from) => set({ from })} />
        <DayField label="To" value={value.to} onChange={(to) => set({ to })} />
      </Group>
      <Group grow>
        <TextInput
          label="Proposed by"
          placeholder="Name and role at the authority"
          maxLength={200}
          value={value.proposedBy}
          onChange={(event) => set({ proposedBy: event.currentTarget.value })}
        />
        <DayField label="Proposed on" value={value.proposedOn} onChange={(proposedOn) => set({ proposedOn })} latest={latest} />
      </Group>
    </>
  );
}
