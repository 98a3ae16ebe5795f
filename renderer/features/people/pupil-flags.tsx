import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { AddFlag } from './add-flag.tsx';
import { EndFlag } from './end-flag.tsx';

type Flag = Outputs['people']['flags']['flags'][number];

/** Who is a young carer or in a programme, from when to when: for the office's figures and for nobody else. */
export function PupilFlags({ pupil, knownName }: { readonly pupil: PupilId; readonly knownName: string }) {
  const list = useQuery(api.people.flags.queryOptions({ input: { pupil } }));
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Flag>();
  if (list.isError) return <ErrorPanel title="This cannot be shown" error={errorMessage(list.error)} />;
  const flags = list.data?.flags ?? [];
  return (
    <Stack gap="sm">
      {list.data !== undefined && flags.length === 0 && <Text c="dimmed">Nothing is recorded.</Text>}
      {flags.map((flag) => (
        <Group key={flag.id} justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <div>
            <Text size="sm">{flagTitle(flag)}</Text>
            <Text size="xs" c="dimmed">
              {flagDays(flag)}, said by {flag.saidBy}
            </Text>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            aria-label={`Change: ${flagTitle(flag)}`}
            onClick={() => setOpened(flag)}
          >
            Change
          </Button>
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="default" disabled={list.data === undefined} onClick={() => setAdding(true)}>
          Record
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        Counted in the figures of groups. No class teacher, register or bundle shows it.
      </Text>
      {list.data !== undefined && adding && (
        <AddFlag
          pupil={pupil}
          knownName={knownName}
          today={list.data.today}
          programmes={list.data.programmes}
          onClose={() => setAdding(false)}
        />
      )}
      {list.data !== undefined && opened !== undefined && (
        <EndFlag flag={opened} title={flagTitle(opened)} today={list.data.today} onClose={() => setOpened(undefined)} />
      )}
    </Stack>
  );
}

function flagTitle({ kind, programme }: Flag): string {
  return kind === 'youngCarer' ? 'Young carer' : (programme ?? 'A programme');
}

function flagDays({ from, to }: Flag): string {
  return to === undefined ? `Since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}
