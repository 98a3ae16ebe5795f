import { Anchor, Badge, Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';
import { type Entry, entryFacts } from './case-words.ts';
import { ChangeEvent } from './change-event.tsx';
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
  if (list.isError) {
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
          { value: 'help', label: `Help (${list.data.entries.filter(({ help }) => help).length})` },
          { value: 'hand', label: 'Written by hand' },
        ]}
      />
      {entries.length === 0 && (
        <Text c="dimmed">Nothing is here yet. Calls, letters, corrections appear by themselves; the rest with Ctrl I.</Text>
      )}
      <ol className="ao-chronology" aria-label="Chronology">
        {shown.map((entry) => (
          <EntryLine key={entry.key} entry={entry} names={names} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button variant="subtle" size="xs" onClick={() => setWhole(true)}>
          Show the {entries.length - shown.length} earlier
        </Button>
      )}
    </Stack>
  );
}

function belongs(entry: Entry, choice: Choice): boolean {
  return choice === 'all' || (choice === 'help' ? entry.help : entry.hand !== undefined);
}

type LineProps = { readonly entry: Entry; readonly names: ReadonlyMap<PupilId, string> | undefined };

function EntryLine({ entry, names }: LineProps) {
  const works = useMay('cases.work');
  const about = names === undefined || names.size < 2 ? [] : entry.pupils.flatMap((pupil) => names.get(pupil) ?? []);
  return (
    <li>
      <Group gap={6} justify="space-between" wrap="nowrap" align="baseline">
        <Text size="sm">
          <strong>{entry.opens === undefined ? entry.title : <Link to={entry.opens}>{entry.title}</Link>}</strong>
          {about.length > 0 && `, ${about.join(' and ')}`}
          {entry.help && (
            <Badge ml={6} size="xs" variant="outline" radius="sm" title="Counts as help given or offered">
              help
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed" className="ao-chronology-day">
          {formatDate(entry.on)}
          {entry.minute === undefined ? '' : `, ${formatMinuteOfDay(entry.minute)}`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {entryFacts(entry)}
      </Text>
      {entry.words !== '' && <Text className="ao-chronology-words">{entry.words}</Text>}
      {entry.agreed !== undefined && (
        <Text size="sm">
          <strong>Agreed:</strong> {entry.agreed}
        </Text>
      )}
      {entry.hand !== undefined && <Attachments files={entry.hand.attachments} />}
      {entry.hand !== undefined && entry.hand.earlier.length > 0 && <Earlier entries={entry.hand.earlier} />}
      {entry.hand !== undefined && works && <ChangeEvent entry={entry} hand={entry.hand} />}
    </li>
  );
}

type Hand = NonNullable<Entry['hand']>;

function Attachments({ files }: { readonly files: Hand['attachments'] }) {
  const fetchFile = useMutation(api.cases.attachment.mutationOptions({ onSuccess: downloadTicket }));
  if (files.length === 0) return null;
  return (
    <Group gap="sm">
      {files.map((file) => (
        <Anchor
          key={file.id}
          component="button"
          type="button"
          size="sm"
          title={`SHA-256 ${file.sha256}`}
          onClick={() => fetchFile.mutate({ attachment: file.id })}
        >
          {file.fileName}
        </Anchor>
      ))}
      {fetchFile.isError && <Text size="sm">{errorMessage(fetchFile.error).message}</Text>}
    </Group>
  );
}

function Earlier({ entries }: { readonly entries: Hand['earlier'] }) {
  return (
    <details className="ao-chronology-earlier">
      <summary>Corrected {entries.length === 1 ? 'once' : `${entries.length} times`}: what it said before</summary>
      {entries.map((entry) => (
        <Text key={entry.endedAt} size="sm">
          {formatDate(entry.on)}: “{[entry.outcome, entry.words].filter(Boolean).join('. ')}”, by {entry.by ?? 'nobody known'}.
          Changed because: {entry.because}
        </Text>
      ))}
    </details>
  );
}
