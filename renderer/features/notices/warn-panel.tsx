import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { changeRecipient, draftInput, emptyWarningForm, warningFormGaps, writeLabel } from './warning-form.ts';
import { WarningRecipients } from './warning-recipients.tsx';
import { WarningSupport } from './warning-support.tsx';

export type WarnPanelProps = { readonly pupil: PupilId; readonly knownName: string; readonly on: PlainDate };

/** May a warning letter be written about this pupil, to whom, and why or why not; and the act itself. */
export function WarnPanel({ pupil, knownName, on }: WarnPanelProps) {
  const mayWarn = useQuery(api.notices.mayWarn.queryOptions({ input: { pupil, on } }));
  const mayDraft = useMay('notices.draft');
  if (mayWarn.isError)
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(mayWarn.error)} onRetry={() => void mayWarn.refetch()} />
    );
  if (mayWarn.data === undefined) return <Skeleton height={80} radius="sm" aria-label="Loading" />;
  const { may, reasons } = mayWarn.data;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {may ? `A warning letter about ${knownName} may be written` : `No warning letter about ${knownName} can be written now`}
      </Text>
      {reasons.map((reason) => (
        <Text key={reason} size="sm">
          {reason}
        </Text>
      ))}
      {may && mayDraft && <WriteLetter pupil={pupil} on={on} decision={mayWarn.data} />}
      {may && !mayDraft && (
        <Text size="sm" c="dimmed">
          The attendance office or the head teacher writes it.
        </Text>
      )}
    </Stack>
  );
}

type WriteLetterProps = Omit<WarnPanelProps, 'knownName'> & { readonly decision: Outputs['notices']['mayWarn'] };

function WriteLetter({ pupil, on, decision }: WriteLetterProps) {
  const navigate = useNavigate();
  const [form, setForm] = useState(() => emptyWarningForm(decision.recipients));
  const draft = useMutation(
    api.notices.draftWarning.mutationOptions({
      onSuccess: (rows) => {
        const [first] = rows;
        if (rows.length === 1 && first !== undefined) {
          void navigate({ to: '/notices/$notice', params: { notice: String(first.id) } });
        } else void navigate({ to: '/notices' });
      },
    }),
  );
  const gaps = warningFormGaps(form);
  return (
    <Stack gap="sm">
      <WarningRecipients
        recipients={form.recipients}
        onChange={(contact, change) => setForm((now) => changeRecipient(now, contact, change))}
      />
      <WarningSupport support={form.support} onChange={(support) => setForm((now) => ({ ...now, support }))} />
      {draft.isError && <ErrorPanel title="No letter was written" error={errorMessage(draft.error)} onClose={draft.reset} />}
      {gaps.map((gap) => (
        <Text key={gap} size="sm">
          {gap}
        </Text>
      ))}
      <Group>
        <Button disabled={gaps.length > 0} loading={draft.isPending} onClick={() => draft.mutate(draftInput(form, pupil, on))}>
          {writeLabel(form)}
        </Button>
      </Group>
    </Stack>
  );
}
