import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { CorrectionReason, type ReasonEntry, writtenReason } from '../registers/index.ts';
import { type Closure, type ClosurePreviewData, keyOf, standingGroups } from './closure-form.ts';
import { StandingMarks } from './standing-marks.tsx';

type Props = {
  readonly closure: Closure;
  readonly preview: ClosurePreviewData;
  readonly onWritten: (done: Outputs['registers']['closeSessions']) => void;
};

/** What changes, what is planned, and the marks that stay unless somebody ticks them. */
export function ClosurePreview({ closure, preview, onWritten }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState<ReasonEntry>({ sentence: 'School closed', note: '' });
  const write = useMutation(api.registers.closeSessions.mutationOptions({ onSuccess: onWritten }));
  const standing = preview.changes.filter((one) => one.stands);
  const chosen = preview.changes.filter((one) => !one.stands || ticked.has(keyOf(one)));
  const ahead = preview.ahead.reduce((total, one) => total + one.pupils, 0);
  const written = writtenReason(reason);
  if (preview.changes.length + ahead === 0) {
    return <Text role="status">{nothing(preview)}</Text>;
  }
  return (
    <Stack gap="sm" component="section" aria-label="What would change">
      <Title order={2} size="h4">
        What would change
      </Title>
      <ul className="ao-plans-list">
        {standingGroups(preview.changes).map((one) => (
          <li key={`${one.session} ${one.before ?? ''}`}>
            {sessionWord(one.session)}: {one.before ?? 'no mark'} → <strong>{preview.symbol}</strong> for {pupilsWord(one.pupils)}
          </li>
        ))}
        {preview.ahead.map((one) => (
          <li key={one.session}>
            {sessionWord(one.session)}: not begun. <strong>{preview.symbol}</strong> stands as planned for{' '}
            {pupilsWord(one.pupils)}; the register shows it, and somebody confirms it then.
          </li>
        ))}
        {preview.same > 0 && (
          <li>
            {preview.same} say {preview.symbol} already.
          </li>
        )}
      </ul>
      {standing.length > 0 && <StandingMarks standing={standing} symbol={preview.symbol} ticked={ticked} onTick={setTicked} />}
      <CorrectionReason on={closure.date} value={reason} onChange={setReason} />
      {write.isError && <ErrorPanel title="Nothing was written" error={errorMessage(write.error)} />}
      <Group justify="flex-end">
        <Button
          {...greyed(
            chosen.length + ahead === 0 && 'Nobody is chosen.',
            written === undefined && 'Choose the reason for the correction.',
          )}
          loading={write.isPending}
          onClick={() => {
            if (written === undefined) return;
            const sessions = chosen.map(({ pupil, session, seen }) => ({ pupil, session, seen }));
            write.mutate({ closure, sessions, reason: written });
          }}
        >
          {actWords(preview.symbol, chosen.length, ahead)}
        </Button>
      </Group>
    </Stack>
  );
}

function actWords(symbol: string, written: number, planned: number): string {
  const parts = [...(written > 0 ? [`write ${written} ${symbol}`] : []), ...(planned > 0 ? [`plan ${planned}`] : [])];
  const words = parts.join(' and ');
  return words === '' ? 'Nothing is ticked' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function nothing({ same, symbol }: ClosurePreviewData): string {
  return same > 0
    ? `Nothing would change: ${same} ${same === 1 ? 'mark says' : 'marks say'} ${symbol} already.`
    : 'Nothing would change: nobody is in what you chose, or it is planned already.';
}

function sessionWord(session: 'AM' | 'PM'): string {
  return session === 'AM' ? 'Morning' : 'Afternoon';
}

function pupilsWord(count: number): string {
  return count === 1 ? '1 pupil' : `${count} pupils`;
}
