import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { CorrectionReason, type ReasonEntry, writtenReason } from '../registers/index.ts';
import { reasonCodes } from './reason-codes.ts';
import type { UnexplainedRow } from './unexplained-words.ts';

type Props = { readonly row: UnexplainedRow; readonly contact: ContactId | undefined };

/** Somebody was spoken to, so the reason can be written at once: one correction a session, each beside its N. */
export function SetReason({ row, contact }: Props) {
  const name = row.contacts.find((one) => one.id === contact)?.name;
  const [symbol, setSymbol] = useState<string | null>(null);
  const [reason, setReason] = useState<ReasonEntry>({
    sentence: 'Reason given by parent',
    note: name === undefined ? '' : `As told by ${name}`,
  });
  const written = writtenReason(reason);
  const correct = useMutation(api.registers.correct.mutationOptions());
  const writeAll = async () => {
    if (symbol === null || written === undefined) return;
    for (const { date, session, command } of row.sessions) {
      await correct.mutateAsync({ pupil: row.pupil.id, date, session, mark: { symbol }, seen: command, reason: written });
    }
  };
  const count = row.sessions.length;
  return (
    <section aria-label="The reason">
      <Stack gap="xs">
        <Title order={3} size="h5">
          The reason, if it is known now
        </Title>
        {correct.isError && <ErrorPanel title="Not every mark was corrected" error={errorMessage(correct.error)} />}
        <CodeSelect label="Code" size="sm" codes={reasonCodes(row.to)} value={symbol} onChange={setSymbol} />
        <CorrectionReason on={row.to} value={reason} onChange={setReason} />
        <Text size="sm" c="dimmed">
          It is written for {count === 1 ? 'the session' : `all ${count} sessions`} below. Another code for one of them is set in
          its register.
        </Text>
        <Button
          variant="light"
          size="compact-sm"
          loading={correct.isPending}
          {...greyed(symbol === null && 'Choose the code.', written === undefined && 'Choose the reason for the correction.')}
          onClick={() => void writeAll().catch(() => undefined)}
        >
          Write {symbol ?? 'the code'} for {count} {count === 1 ? 'session' : 'sessions'}
        </Button>
      </Stack>
    </section>
  );
}
