import { Button, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate, formatDay, formatInstant } from '../../components/format-date.ts';
import { CorrectionReason, type ReasonEntry, writtenReason } from '../registers/index.ts';
import { BeforeAfter } from './before-after.tsx';

type Detail = Outputs['registers']['correction'];
type Command = Detail['row']['command'];

/** The sessions of one correction: what stood there, what it wrote, and what was changed since. */
export function CorrectionPanel({ command }: { readonly command: Command }) {
  const detail = useQuery(api.registers.correction.queryOptions({ input: { command } }));
  if (detail.isError) return <ErrorPanel title="The sessions cannot be shown" error={errorMessage(detail.error)} />;
  if (detail.data === undefined) return <Skeleton height={80} aria-label="Loading" />;
  const { row, sessions } = detail.data;
  return (
    <Stack gap="sm">
      <FactTable
        label="About this correction"
        rows={[
          ['Reason', row.reason === '' ? 'none was recorded' : row.reason],
          ['When', formatInstant(row.at)],
          ['By', row.by],
        ]}
      />
      <UndoCorrection detail={detail.data} />
      <Table fz="sm" verticalSpacing={2} aria-label="Sessions of this correction">
        <Table.Tbody>
          {sessions.map((one) => (
            <Table.Tr key={`${one.pupil} ${one.date} ${one.session}`}>
              <Table.Td>
                {one.knownName}
                <Text size="xs" c="dimmed">
                  {formatDay(one.date)} {one.session}
                </Text>
              </Table.Td>
              <Table.Td w={150}>
                <BeforeAfter before={one.before} after={one.after} date={one.date} />
                {one.changedSince && (
                  <Text size="xs" c="dimmed">
                    changed since: {one.now ?? 'no mark'}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function UndoCorrection({ detail: { row, sessions, suspensions } }: { readonly detail: Detail }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<ReasonEntry>({ sentence: 'Wrong code entered', note: '' });
  const undo = useMutation(api.registers.undoCorrection.mutationOptions({ onSuccess: () => setOpen(false) }));
  const standing = sessions.filter((one) => !one.changedSince).length;
  const left = sessions.length - standing;
  const written = writtenReason(reason);
  if (undo.data !== undefined) {
    return (
      <Text role="status">
        Put back: {undo.data.putBack}.{' '}
        {undo.data.left.length > 0 && `Left as they are, because changed since: ${undo.data.left.length}.`}
      </Text>
    );
  }
  if (standing === 0) return <Text size="sm">Every session was changed since: nothing is left to undo.</Text>;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Undo this correction
      </Button>
      <Confirm
        opened={open}
        title="Undo this correction"
        act={`Put back ${standing} ${standing === 1 ? 'session' : 'sessions'}`}
        pending={undo.isPending}
        lacks={written === undefined && 'Choose the reason first.'}
        onClose={() => setOpen(false)}
        onConfirm={() => written !== undefined && undo.mutate({ command: row.command, reason: written })}
      >
        <Stack gap="sm">
          <Text size="sm">
            What stood before is written again as a correction in your name; both stay in the history. A session that had no mark
            has none again.
            {left > 0 && ` ${left} changed since ${left === 1 ? 'is' : 'are'} left as ${left === 1 ? 'it is' : 'they are'}.`}
          </Text>
          {suspensions.map((one) => (
            <SuspensionStays key={one.suspension} suspension={one} />
          ))}
          <CorrectionReason on={row.to} value={reason} onChange={setReason} />
          {undo.isError && <ErrorPanel title="Nothing was undone" error={errorMessage(undo.error)} />}
        </Stack>
      </Confirm>
    </>
  );
}

/** The marks go, the suspension does not: an undo must not look like taking it back. */
function SuspensionStays({ suspension: one }: { readonly suspension: Detail['suspensions'][number] }) {
  const days =
    one.to === undefined
      ? `from ${formatDate(one.from)}`
      : one.from === one.to
        ? formatDate(one.from)
        : `${formatDate(one.from)} – ${formatDate(one.to)}`;
  return (
    <Text size="sm" fw={600}>
      {one.takenBack
        ? `The suspension of ${one.knownName} (${days}) was taken back and stays so: only its marks change here. `
        : `The suspension of ${one.knownName} (${days}) stays: only its marks go, and its sheet will propose them again. Only the head teacher takes a suspension back. `}
      <Link to="/pupils/suspensions/$suspension" params={{ suspension: String(one.suspension) }}>
        Open the suspension
      </Link>
    </Text>
  );
}
