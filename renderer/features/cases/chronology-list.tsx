import { Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { Entry } from './case-words.ts';
import { EntryLine } from './entry-line.tsx';
import './cases.css';

type Props = {
  readonly pupils: readonly PupilId[];
  /** Names of the children, where there are several; a line says whom it is about. */
  readonly names?: ReadonlyMap<PupilId, string>;
  /** Lines shown before somebody asks for all. */
  readonly atFirst?: number;
};

type Choice = 'all' | 'help' | 'hand';

/** What happened, the latest first; what other rooms did stands among it and opens there. */
export function ChronologyList({ pupils, names, atFirst = 30 }: Props) {
  const [choice, setChoice] = useState<Choice>('all');
  const [whole, setWhole] = useState(false);
  const list = useQuery({ ...api.cases.chronology.queryOptions({ input: { pupils: [...pupils] } }), staleTime: 0 });
  if (list.data === undefined && list.isError) {
    return (
      <ErrorPanel title="The chronology cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
    );
  }
  if (list.data === undefined) return <Skeleton height={200} radius="sm" aria-label="Loading" />;
  const entries = list.data.entries.filter((entry) => belongs(entry, choice));
  const shown = whole ? entries : entries.slice(0, atFirst);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Which events"
        size="xs"
        value={choice}
        onChange={setChoice}
        data={[
          { value: 'all', label: `All (${list.data.entries.length})` },
          { value: 'help', label: `Help (${list.data.entries.filter((entry) => belongs(entry, 'help')).length})` },
          { value: 'hand', label: 'Written by hand' },
        ]}
      />
      {entries.length === 0 && (
        <Text c="dimmed">Nothing is here yet. Calls, letters, corrections appear by themselves; the rest with Ctrl I.</Text>
      )}
      {shown.length > 0 && (
        <ol className="ao-chronology" aria-label="Chronology">
          {shown.map((entry) => (
            <EntryLine key={entry.key} entry={entry} names={names} />
          ))}
        </ol>
      )}
      {shown.length < entries.length && (
        <Button variant="subtle" size="xs" onClick={() => setWhole(true)}>
          Show the {entries.length - shown.length} earlier
        </Button>
      )}
    </Stack>
  );
}

function belongs(entry: Entry, choice: Choice): boolean {
  return choice === 'all' || (choice === 'help' ? entry.help && entry.takenBack === undefined : entry.hand !== undefined);
}
