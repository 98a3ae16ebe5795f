import { Checkbox, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leaveKindAt, leaveKinds } from '#shared/domain/leave/leave-kinds.ts';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type LeaveEntry, needsApplicant } from './leave-form.ts';
import { SpanFields } from './span-fields.tsx';

type Props = {
  readonly pupil: PupilId | undefined;
  readonly entry: LeaveEntry;
  readonly today: PlainDate;
  readonly onChange: (part: Partial<LeaveEntry>) => void;
};

/** Days, kind, who asked and why. */
export function ApplicationFields({ pupil, entry, today, onChange }: Props) {
  const on = entry.from ?? today;
  const needed = leaveKindAt(entry.kind, on)?.needsApplication !== false;
  return (
    <Stack gap="sm">
      <SpanFields value={entry} today={today} onChange={onChange} />
      <CodeSelect
        label="Kind of leave"
        allowDeselect={false}
        codes={leaveKinds.map((kind) => ({ symbol: kind, title: leaveKindAt(kind, on)?.title ?? '' }))}
        value={entry.kind}
        onChange={(value) => onChange({ kind: leaveKinds.find((kind) => kind === value) ?? entry.kind })}
      />
      {needed && (
        <Checkbox
          label="Nobody asked: the child was taken on leave without an application"
          checked={!entry.asked}
          onChange={(event) => onChange({ asked: !event.currentTarget.checked })}
        />
      )}
      {needsApplicant(entry) && <Applicant pupil={pupil} entry={entry} today={today} onChange={onChange} />}
      <Textarea
        label={needed && entry.asked ? 'The reason, in the parent’s words' : 'What is known of it'}
        rows={3}
        maxLength={4000}
        value={entry.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </Stack>
  );
}

type Contact = Outputs['people']['sheet']['contacts'][number];

function Applicant({ pupil, entry, today, onChange }: Props) {
  const sheet = useQuery({
    ...api.people.sheet.queryOptions({ input: { pupil: pupil ?? (0 as PupilId) } }),
    enabled: pupil !== undefined,
  });
  const contacts = sheet.data?.contacts ?? [];
  const chosen = contacts.find((one) => one.id === entry.applicant);
  return (
    <>
      <Select
        label="Who asked"
        placeholder={pupil === undefined ? 'Choose the pupil first' : 'A parent or carer'}
        data={contacts.map((one) => ({
          value: String(one.id),
          label: `${one.name} (${relationshipInSentence(one.relationship)})`,
        }))}
        value={chosen === undefined ? null : String(chosen.id)}
        onChange={(value) => onChange({ applicant: contacts.find((one) => String(one.id) === value)?.id })}
      />
      {chosen !== undefined && <Text size="sm">{livesWords(chosen)}</Text>}
      <OptionalDayField
        label="Application came on"
        near={today}
        value={entry.receivedOn}
        onChange={(receivedOn) => onChange({ receivedOn })}
      />
    </>
  );
}

function livesWords({ livesWith }: Contact): string {
  if (livesWith === true) return 'The child normally lives with this person, who may ask for leave.';
  if (livesWith === false) return 'The child does not normally live with this person, who may not ask for leave.';
  return 'The roll does not say whether the child lives with this person: it is asked on the sheet before anything is granted.';
}
