import { Button, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { CorrectionReason, noReason, writtenReason } from '../registers/index.ts';
import { BeforeAfter } from './before-after.tsx';
import { type Change, keyOf, type Preview, tickedAtFirst } from './bulk-form.ts';

type Props = {
  readonly preview: Preview;
  readonly mark: Inputs['registers']['correctMany']['mark'];
  readonly on: PlainDate;
  readonly onCorrected: (count: number) => void;
};

/** Every session that would change, before and after; what says that the pupil was here waits for its tick. */
export function BulkPreview({ preview, mark, on, onCorrected }: Props) {
  const [ticked, setTicked] = useState(() => tickedAtFirst(preview));
  const [reason, setReason] = useState(noReason);
  const apply = useMutation(api.registers.correctMany.mutationOptions({ onSuccess: ({ corrected }) => onCorrected(corrected) }));
  const chosen = preview.changes.filter((change) => ticked.has(keyOf(change)));
  const written = writtenReason(reason);
  const present = preview.changes.filter((change) => change.wasPresent).length;
  const write = () => {
    if (written === undefined) return;
    const sessions = chosen.map(({ pupil, date, session, seen }) => ({ pupil, date, session, seen }));
    apply.mutate({ sessions, mark, reason: written });
  };
  return (
    <Stack gap="sm" component="section" aria-label="What would change">
      <Title order={2} size="h4">
        {preview.changes.length === 0 ? 'Nothing would change' : `Would change (${preview.changes.length})`}
      </Title>
      {present > 0 && (
        <Text size="sm">
          {present === 1 ? 'One mark says' : `${present} marks say`} that the pupil was here. Tick each one that is to be
          overwritten.
        </Text>
      )}
      {preview.changes.length > 0 && <ChangeTable changes={preview.changes} ticked={ticked} onTick={setTicked} />}
      <LeftAlone left={preview.left} />
      {preview.changes.length > 0 && (
        <>
          <CorrectionReason on={on} value={reason} onChange={setReason} />
          {apply.isError && <ErrorPanel title="Nothing was corrected" error={errorMessage(apply.error)} />}
          <Group justify="flex-end">
            <Button disabled={chosen.length === 0 || written === undefined} loading={apply.isPending} onClick={write}>
              Correct {chosen.length} {chosen.length === 1 ? 'session' : 'sessions'}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

type ChangeTableProps = {
  readonly changes: readonly Change[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

function ChangeTable({ changes, ticked, onTick }: ChangeTableProps) {
  const toggle = (key: string, on: boolean) => onTick(new Set(on ? [...ticked, key] : [...ticked].filter((one) => one !== key)));
  const all = changes.every((change) => ticked.has(keyOf(change)));
  return (
    <div className="ao-corrections-scroll">
      <Table fz="sm" verticalSpacing={2} stickyHeader aria-label="Sessions that would change">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>
              <Checkbox
                aria-label="Every session"
                checked={all}
                indeterminate={!all && ticked.size > 0}
                onChange={(event) => onTick(new Set(event.currentTarget.checked ? changes.map(keyOf) : []))}
              />
            </Table.Th>
            <Table.Th>Pupil</Table.Th>
            <Table.Th w={160}>Session</Table.Th>
            <Table.Th w={220}>Before → after</Table.Th>
            <Table.Th w={200} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={keyOf(change)}>
              <Table.Td>
                <Checkbox
                  aria-label={`${change.knownName}, ${formatDay(change.date)} ${change.session}`}
                  checked={ticked.has(keyOf(change))}
                  onChange={(event) => toggle(keyOf(change), event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td>
                {change.knownName}{' '}
                <Text span size="sm" c="dimmed">
                  {change.className}
                </Text>
              </Table.Td>
              <Table.Td>
                {formatDay(change.date)} {change.session}
              </Table.Td>
              <Table.Td>
                <BeforeAfter {...change} />
              </Table.Td>
              <Table.Td>{change.wasPresent && 'was here'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function LeftAlone({ left }: { readonly left: Preview['left'] }) {
  if (left.length === 0) return null;
  return (
    <section aria-label="Left alone">
      <Title order={3} size="h5">
        Left alone
      </Title>
      <ul className="ao-corrections-left">
        {left.map((one) => (
          <li key={one.because}>
            {one.because}{' '}
            <Text span size="sm" c="dimmed">
              {one.examples.join('; ')}
              {one.sessions > one.examples.length && ` – ${one.sessions} sessions`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
