import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { SuspensionId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import type { SuspensionSheet } from './suspension-words.ts';
import { channelWords } from './suspension-words.ts';
import { TellForm } from './tell-form.tsx';

type Duty = SuspensionSheet['duties'][number];
type Props = { readonly sheet: SuspensionSheet; readonly mayRecord: boolean };

const dutiesId = 'suspension-duties';

/** The next act after a yes or a tick is another tick: Tab leads to it. */
export function focusDuties(): void {
  document.getElementById(dutiesId)?.focus({ preventScroll: true });
}

/** What is to be told or done, each by its day, ticked off by a person. */
export function SuspensionDuties({ sheet, mayRecord }: Props) {
  return (
    <div id={dutiesId} tabIndex={-1}>
      {sheet.duties.map((duty) => (
        <DutyLine key={duty.duty} duty={duty} sheet={sheet} mayRecord={mayRecord} />
      ))}
    </div>
  );
}

function DutyLine({ duty, sheet, mayRecord }: Props & { readonly duty: Duty }) {
  const tell = useMutation(api.suspensions.tell.mutationOptions({ onSuccess: focusDuties }));
  const { id } = sheet.suspension;
  return (
    <DutyFrame duty={duty}>
      {duty.done === undefined && mayRecord && (
        <TellForm
          title={duty.title}
          today={sheet.today}
          pending={tell.isPending}
          onTell={(told) => tell.mutate({ suspension: id, duty: duty.duty, ...told })}
        />
      )}
      {tell.isError && <ErrorPanel title="It was not ticked" error={errorMessage(tell.error)} onClose={tell.reset} />}
      {duty.done !== undefined && mayRecord && <TakeBackTick told={duty.done.id} suspension={id} title={duty.title} />}
    </DutyFrame>
  );
}

type FrameDuty = Omit<Duty, 'duty'>;
type FrameProps = { readonly duty: FrameDuty; readonly children: React.ReactNode };

/** A duty with its day, why it is one, and who saw to it. */
export function DutyFrame({ duty, children }: FrameProps) {
  return (
    <div className="ao-suspension-line">
      <Group justify="space-between" wrap="nowrap" align="baseline" gap="xs">
        <Text fw={600}>
          {duty.title}
          {duty.done !== undefined && ' ✓'}
        </Text>
        <Text size="sm" fw={duty.overdue ? 650 : 400} style={{ whiteSpace: 'nowrap' }}>
          {dueWords(duty)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {duty.because}
      </Text>
      {duty.done !== undefined && (
        <Text size="sm">
          {formatDate(duty.done.on)}, {channelWords[duty.done.channel].toLowerCase()}: {duty.done.who}. Ticked by {duty.done.by}.
        </Text>
      )}
      {children}
    </div>
  );
}

function dueWords({ by, overdue, done, onlyIfAsked }: FrameDuty): string {
  if (done !== undefined) return 'Done';
  if (by === undefined) return 'No day known';
  if (overdue) return `Overdue since ${formatDate(by)}`;
  return onlyIfAsked ? `If asked, by ${formatDate(by)}` : `By ${formatDate(by)}`;
}

type TickProps = { readonly told: number; readonly suspension: SuspensionId; readonly title: string };

function TakeBackTick({ told, suspension, title }: TickProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const untell = useMutation(api.suspensions.untell.mutationOptions({ onSuccess: focusDuties }));
  if (!open) {
    return (
      <Button size="compact-sm" variant="subtle" aria-label={`Recorded by mistake: ${title}`} onClick={() => setOpen(true)}>
        Recorded by mistake
      </Button>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!untell.isPending && reason.trim().length >= 3) untell.mutate({ suspension, told, reason: reason.trim() });
  };
  return (
    <Stack gap="xs" component="form" onSubmit={submit}>
      {untell.isError && <ErrorPanel title="The tick stays" error={errorMessage(untell.error)} />}
      <Group align="end" gap="xs" wrap="nowrap">
        <TextInput
          label="Why the tick is taken back"
          maxLength={1000}
          flex={1}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          {...greyed(reason.trim().length < 3 && 'Say why first.')}
          loading={untell.isPending}
        >
          Take it back
        </Button>
      </Group>
    </Stack>
  );
}
