import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { LeftAsTheyAre, ProposedMarks } from '../../components/proposed-marks.tsx';
import { OtherPlans } from './other-plans.tsx';
import { focusDuties } from './suspension-duties.tsx';
import type { RegisterPreview, SuspensionSheet } from './suspension-words.ts';

type Props = { readonly sheet: SuspensionSheet };

/** What the register says or would say, and the press that writes it: the head's yes first, then what has begun since. */
export function SuspensionRegister({ sheet }: Props) {
  const { id, stage } = sheet.suspension;
  const decides = useMay('suspensions.decide');
  const records = useMay('suspensions.record');
  const preview = useQuery({ ...api.suspensions.previewRegister.queryOptions({ input: { suspension: id } }), staleTime: 0 });
  if (preview.isError) {
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(preview.error)} onRetry={() => void preview.refetch()} />
    );
  }
  if (preview.data === undefined) return <Text size="sm">Looking at the register…</Text>;
  const isProposed = stage === 'proposed';
  return (
    <Stack gap="sm">
      <Shown preview={preview.data} sheet={sheet} />
      {isProposed && decides && <ConfirmIt sheet={sheet} preview={preview.data} />}
      {isProposed && !decides && <Text fw={600}>It waits for the head teacher, and changes no register until then.</Text>}
      {isProposed && records && <Discard sheet={sheet} />}
      {!isProposed && records && <WriteThem sheet={sheet} preview={preview.data} />}
    </Stack>
  );
}

function Shown({ preview, sheet }: { readonly preview: RegisterPreview; readonly sheet: SuspensionSheet }) {
  const { proposals, left, planned } = preview;
  const { stage, span } = sheet.suspension;
  if (span.kind === 'lunch') {
    return (
      <>
        <Text size="sm">The register does not change: the pupil is in both sessions.</Text>
        <OtherPlans plans={preview.plans} />
      </>
    );
  }
  const plan = `${planned} ${planned === 1 ? 'session' : 'sessions'} to come`;
  return (
    <>
      {proposals.length === 0 && <Text size="sm">No mark is to be written.</Text>}
      {proposals.length > 0 && (
        <ProposedMarks
          label="Marks that follow from this suspension"
          after={stage === 'proposed' ? 'Would become' : 'Becomes'}
          proposals={proposals}
        />
      )}
      {planned > 0 && (
        <Text size="sm">
          {stage === 'proposed' ? `${plan} would stand` : `${plan}: they stand`} beside the register as E until it is taken.
        </Text>
      )}
      <LeftAsTheyAre left={left} />
      <OtherPlans plans={preview.plans} />
    </>
  );
}

type ActProps = Props & { readonly preview: RegisterPreview };

function ConfirmIt({ sheet, preview }: ActProps) {
  const { suspension, seen, today } = sheet;
  const first = suspension.span.from;
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(first < today ? first : today);
  const confirm = useMutation(api.suspensions.confirm.mutationOptions({ onSuccess: focusDuties }));
  const sessions = preview.proposals.map(({ date, session, seen: mark }) => ({ date, session, seen: mark }));
  const act = suspension.span.kind === 'permanent' ? 'Confirm this exclusion' : 'Confirm this suspension';
  const marks = sessions.length === 0 ? '' : ` and write ${sessions.length} ${sessions.length === 1 ? 'mark' : 'marks'}`;
  return (
    <>
      {confirm.isError && (
        <ErrorPanel title="Nothing was confirmed" error={errorMessage(confirm.error)} onClose={confirm.reset} />
      )}
      <Group align="end" gap="xs">
        <OptionalDayField label="Decided on" near={today} value={decidedOn} onChange={setDecidedOn} />
        <Button
          {...greyed(decidedOn === undefined && 'Say on which day it was decided.')}
          loading={confirm.isPending}
          onClick={() => decidedOn !== undefined && confirm.mutate({ suspension: suspension.id, seen, decidedOn, sessions })}
        >
          {act}
          {marks}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        It is recorded in your name. Only the head teacher, or whoever acts as head, may suspend.
      </Text>
    </>
  );
}

function Discard({ sheet }: Props) {
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const discard = useMutation(
    api.suspensions.discard.mutationOptions({ onSuccess: () => void navigate({ to: '/pupils/suspensions' }) }),
  );
  return (
    <details>
      <summary>Recorded by mistake</summary>
      <Stack gap="xs" mt="xs">
        {discard.isError && <ErrorPanel title="It was not discarded" error={errorMessage(discard.error)} />}
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            label="Why"
            maxLength={1000}
            flex={1}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            {...greyed(reason.trim().length < 3 && 'Say why first.')}
            loading={discard.isPending}
            onClick={() => discard.mutate({ suspension: sheet.suspension.id, seen: sheet.seen, reason: reason.trim() })}
          >
            Discard it
          </Button>
        </Group>
      </Stack>
    </details>
  );
}

function WriteThem({ sheet, preview }: ActProps) {
  const write = useMutation(api.suspensions.writeMarks.mutationOptions());
  const sessions = preview.proposals.map(({ date, session, seen }) => ({ date, session, seen }));
  return (
    <>
      <Text size="sm" role="status">
        {write.isSuccess && `${write.data.written} written. The original entries stay beside them.`}
      </Text>
      {write.isError && <ErrorPanel title="No mark was written" error={errorMessage(write.error)} onClose={write.reset} />}
      {sessions.length > 0 && (
        <Button loading={write.isPending} onClick={() => write.mutate({ suspension: sheet.suspension.id, sessions })}>
          Write {sessions.length} {sessions.length === 1 ? 'mark' : 'marks'}
        </Button>
      )}
    </>
  );
}
