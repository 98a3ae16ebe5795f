import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { OtherPlans } from './other-plans.tsx';
import { SuspensionFields } from './suspension-fields.tsx';
import { emptyEntry, readEntry, type SuspensionEntry } from './suspension-form.ts';
import { countLines, sixthDaySentence, suspensionDays, suspensionLength } from './suspension-words.ts';
import './suspensions.css';

type Props = { readonly today: PlainDate; readonly pupil?: PupilId };

/** Opens the form; without a pupil it asks for one. */
export function RecordSuspension({ today, pupil }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={pupil === undefined ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        Record a suspension
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} size={960} title="Record a suspension or exclusion">
        <RecordForm today={today} {...(pupil === undefined ? {} : { pupil })} />
      </Dialog>
    </>
  );
}

function RecordForm({ today, pupil: given }: Props) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<PupilId>();
  const [entry, setEntry] = useState<SuspensionEntry>(() => emptyEntry(today));
  const read = readEntry(entry, given ?? chosen);
  const record = useMutation(
    api.suspensions.record.mutationOptions({
      onSuccess: ({ suspension }) =>
        void navigate({ to: '/pupils/suspensions/$suspension', params: { suspension: String(suspension) } }),
    }),
  );
  return (
    <div className="ao-suspension-form">
      <Stack gap="sm">
        {given === undefined && <ChoosePupil chosen={chosen} onChoose={setChosen} />}
        <SuspensionFields entry={entry} today={today} onChange={(part) => setEntry((now) => ({ ...now, ...part }))} />
      </Stack>
      <Stack gap="sm">
        <Title order={3} size="h5">
          What it comes to
        </Title>
        {read.kind === 'gaps' ? (
          <Text c="dimmed">{read.gaps[0]}</Text>
        ) : (
          <Preview
            input={read.input}
            pending={record.isPending}
            onRecord={() => record.mutate({ ...read.input, told: read.told })}
          />
        )}
        {record.isError && <ErrorPanel title="The suspension was not recorded" error={errorMessage(record.error)} />}
      </Stack>
    </div>
  );
}

type PreviewProps = {
  readonly input: Inputs['suspensions']['preview'];
  readonly pending: boolean;
  readonly onRecord: () => void;
};

/** Asked anew at each change of a field; only what was shown can be recorded. */
function Preview({ input, pending, onRecord }: PreviewProps) {
  const preview = useQuery({ ...api.suspensions.preview.queryOptions({ input }), staleTime: 0, retry: false });
  if (preview.isError) return <ErrorPanel title="This cannot be recorded" error={errorMessage(preview.error)} />;
  if (preview.data === undefined) return <Text c="dimmed">Looking at the calendar and the register…</Text>;
  return (
    <>
      <PreviewWords preview={preview.data} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          No register changes before the head teacher has confirmed it.
        </Text>
        <Button loading={pending} onClick={onRecord} style={{ flexShrink: 0 }}>
          Record it
        </Button>
      </Group>
    </>
  );
}

function PreviewWords({ preview }: { readonly preview: Outputs['suspensions']['preview'] }) {
  const { span, halfDays, counts, register, returnsOn } = preview;
  const now = register.proposals.length;
  return (
    <Stack gap={6}>
      <Text fw={600}>
        {suspensionLength({ span, halfDays })}: {suspensionDays(span)}
      </Text>
      {returnsOn !== undefined && <Text size="sm">Back in school on {formatDate(returnsOn)}.</Text>}
      {span.kind !== 'lunch' && <Text size="sm">{sixthDaySentence(preview.sixthDay)}</Text>}
      {span.kind !== 'permanent' && <Text size="sm">With it {countLines(counts).join('; ')}.</Text>}
      <Text size="sm">
        {span.kind === 'lunch'
          ? 'The register does not change: the pupil is in both sessions.'
          : `Register: E for ${now} ${now === 1 ? 'session that has' : 'sessions that have'} begun, ${register.planned} to come${
              register.left.length === 0 ? '' : `, ${register.left.length} left as they are`
            }.`}
      </Text>
      {register.left.map((one) => (
        <Text key={`${one.date} ${one.session}`} size="sm" c="dimmed">
          {formatDate(one.date)} {one.session}: {one.because}
        </Text>
      ))}
      <OtherPlans plans={register.plans} />
      <Text size="sm" fw={600}>
        Then due
      </Text>
      {preview.duties.map((one) => (
        <Text key={one.title} size="sm">
          {one.title}
          {one.by !== undefined && `, by ${formatDate(one.by)}`}
        </Text>
      ))}
    </Stack>
  );
}
