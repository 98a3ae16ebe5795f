import { Checkbox, Group, MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { suspensionKinds } from '#shared/domain/suspensions/suspension-days.ts';
import { mostReasons, suspensionReasonsAt } from '#shared/domain/suspensions/suspension-reasons.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import type { SuspensionEntry } from './suspension-form.ts';
import { kindWords } from './suspension-words.ts';

type Props = {
  readonly entry: SuspensionEntry;
  readonly today: PlainDate;
  readonly onChange: (part: Partial<SuspensionEntry>) => void;
};

const sessionData = [
  { value: 'AM', label: 'Morning' },
  { value: 'PM', label: 'Afternoon' },
];

/** Kind, days, reasons, and what is done already. */
export function SuspensionFields({ entry, today, onChange }: Props) {
  const reasons = suspensionReasonsAt(entry.from ?? today);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Kind"
        value={entry.kind}
        onChange={(kind) => onChange({ kind })}
        data={suspensionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <Group align="end" gap="xs">
        <OptionalDayField label="First day" near={today} value={entry.from} onChange={(from) => onChange({ from })} />
        {entry.kind !== 'lunch' && (
          <Select
            label="From"
            w={124}
            allowDeselect={false}
            data={sessionData}
            value={entry.fromSession}
            onChange={(session) => onChange({ fromSession: session === 'PM' ? 'PM' : 'AM' })}
          />
        )}
      </Group>
      {entry.kind !== 'permanent' && <LengthFields entry={entry} today={today} onChange={onChange} />}
      <MultiSelect
        label="Reason, up to three"
        searchable
        maxValues={mostReasons}
        placeholder={entry.reasons.length === 0 ? 'Type a word' : ''}
        data={reasons.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...entry.reasons]}
        onChange={(chosen) => onChange({ reasons: reasons.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
      />
      <Checkbox
        label="The pupil would miss a public examination or national test"
        checked={entry.missesExam}
        onChange={(event) => onChange({ missesExam: event.currentTarget.checked })}
      />
      <DoneFields entry={entry} today={today} onChange={onChange} />
    </Stack>
  );
}

function LengthFields({ entry, today, onChange }: Props) {
  const inDays = entry.kind === 'lunch' ? 'Lunchtimes' : 'Days';
  return (
    <Group align="end" gap="xs">
      <SegmentedControl
        aria-label="How long"
        value={entry.by}
        onChange={(by) => onChange({ by })}
        data={[
          { value: 'days', label: inDays },
          { value: 'until', label: 'Until a day' },
        ]}
      />
      {entry.by === 'days' ? (
        <TextInput
          label={entry.kind === 'lunch' ? 'How many lunchtimes' : 'How many school days'}
          inputMode="decimal"
          w={200}
          maxLength={6}
          value={entry.days}
          onChange={(event) => onChange({ days: event.currentTarget.value })}
        />
      ) : (
        <>
          <OptionalDayField
            label="Last day"
            near={entry.from ?? today}
            value={entry.until}
            onChange={(until) => onChange({ until })}
          />
          {entry.kind !== 'lunch' && (
            <Select
              label="Until the end of the"
              w={150}
              allowDeselect={false}
              data={sessionData}
              value={entry.untilSession}
              onChange={(session) => onChange({ untilSession: session === 'AM' ? 'AM' : 'PM' })}
            />
          )}
        </>
      )}
    </Group>
  );
}

function DoneFields({ entry, today, onChange }: Props) {
  return (
    <details>
      <summary>Done already: parents written to, work set</summary>
      <Stack gap="xs" mt="xs">
        <Group align="end" gap="xs" wrap="nowrap">
          <OptionalDayField
            label="Parents told in writing on"
            near={today}
            value={entry.writtenOn}
            onChange={(writtenOn) => onChange({ writtenOn })}
          />
          <TextInput
            label="Who was written to"
            maxLength={200}
            value={entry.writtenTo}
            onChange={(event) => onChange({ writtenTo: event.currentTarget.value })}
          />
        </Group>
        {entry.kind !== 'lunch' && (
          <Group align="end" gap="xs" wrap="nowrap">
            <OptionalDayField label="Work set on" near={today} value={entry.workOn} onChange={(workOn) => onChange({ workOn })} />
            <TextInput
              label="Set by"
              maxLength={200}
              value={entry.workBy}
              onChange={(event) => onChange({ workBy: event.currentTarget.value })}
            />
          </Group>
        )}
      </Stack>
    </details>
  );
}
