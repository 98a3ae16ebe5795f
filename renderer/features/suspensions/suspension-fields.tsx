import { Checkbox, Group, MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { suspensionKinds } from '#shared/domain/suspensions/suspension-days.ts';
import { mostReasons, suspensionReasonsAt } from '#shared/domain/suspensions/suspension-reasons.ts';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
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
  const reasons = suspensionReasonsAt(parsePlainDate(entry.from) ?? today);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Kind"
        value={entry.kind}
        onChange={(kind) => onChange({ kind })}
        data={suspensionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <Group align="end" gap="xs">
        <TextInput
          type="date"
          label="First day"
          value={entry.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
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
      {entry.kind !== 'permanent' && <LengthFields entry={entry} onChange={onChange} />}
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
      <DoneFields entry={entry} onChange={onChange} />
    </Stack>
  );
}

function LengthFields({ entry, onChange }: Omit<Props, 'today'>) {
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
          <TextInput
            type="date"
            label="Last day"
            value={entry.until}
            onChange={(event) => onChange({ until: event.currentTarget.value })}
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

function DoneFields({ entry, onChange }: Omit<Props, 'today'>) {
  return (
    <details>
      <summary>Done already: parents written to, work set</summary>
      <Stack gap="xs" mt="xs">
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            type="date"
            label="Parents told in writing on"
            value={entry.writtenOn}
            onChange={(event) => onChange({ writtenOn: event.currentTarget.value })}
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
            <TextInput
              type="date"
              label="Work set on"
              value={entry.workOn}
              onChange={(event) => onChange({ workOn: event.currentTarget.value })}
            />
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
