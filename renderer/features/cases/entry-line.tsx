import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { formatDate, formatInstant, formatMinuteOfDay } from '../../components/format-date.ts';
import { type Entry, entryFacts } from './case-words.ts';
import { ChangeEvent } from './change-event.tsx';
import { eventChanges } from './event-changes.ts';

type Props = { readonly entry: Entry; readonly names: ReadonlyMap<PupilId, string> | undefined };

/** One event of a chronology. What was recorded by mistake stays readable, struck through, with why and by whom. */
export function EntryLine({ entry, names }: Props) {
  const works = useMay('cases.work');
  const { hand, takenBack } = entry;
  return (
    <li>
      {takenBack === undefined ? (
        <EntryWords entry={entry} names={names} />
      ) : (
        <>
          <del className="ao-chronology-taken-back">
            <EntryWords entry={entry} names={names} />
          </del>
          <Text size="sm">
            Recorded by mistake, taken back{takenBack.by === undefined ? '' : ` by ${takenBack.by}`},{' '}
            {formatInstant(takenBack.at)}: {takenBack.because}
          </Text>
        </>
      )}
      {hand !== undefined && <Attachments files={hand.attachments} />}
      {hand !== undefined && hand.earlier.length > 0 && <Earlier entry={entry} hand={hand} />}
      {hand !== undefined && takenBack === undefined && works && <ChangeEvent entry={entry} hand={hand} />}
    </li>
  );
}

function EntryWords({ entry, names }: Props) {
  const about = names === undefined || names.size < 2 ? [] : entry.pupils.flatMap((pupil) => names.get(pupil) ?? []);
  const facts = entryFacts(entry);
  return (
    <>
      <Group gap={6} justify="space-between" wrap="nowrap" align="baseline">
        <Text size="sm">
          <strong>{entry.opens === undefined ? entry.title : <Link to={entry.opens}>{entry.title}</Link>}</strong>
          {about.length > 0 && `, ${about.join(' and ')}`}
          {entry.help && entry.takenBack === undefined && (
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
      {facts !== '' && (
        <Text size="sm" c="dimmed">
          {facts}
        </Text>
      )}
      {entry.words !== '' && <Text className="ao-chronology-words">{entry.words}</Text>}
      {entry.agreed !== undefined && (
        <Text size="sm">
          <strong>Agreed:</strong> {entry.agreed}
        </Text>
      )}
    </>
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
      {fetchFile.isError && (
        <Text size="sm" role="alert">
          {errorMessage(fetchFile.error).message}
        </Text>
      )}
    </Group>
  );
}

function Earlier({ entry, hand }: { readonly entry: Entry; readonly hand: Hand }) {
  const times = hand.earlier.length === 1 ? 'once' : `${hand.earlier.length} times`;
  return (
    <details className="ao-chronology-earlier">
      <summary>Corrected {times}: what it said before</summary>
      {eventChanges(entry, hand).map(({ version, changes }) => (
        <div key={version.endedAt} className="ao-chronology-correction">
          {changes.map(({ field, before }) => (
            <Text key={field} size="sm" className="ao-chronology-words">
              {field}: <del>{before}</del>
            </Text>
          ))}
          <Text size="sm">
            Until {formatInstant(version.endedAt)}
            {version.by === undefined ? '' : `, written by ${version.by}`}. Changed because: {version.because}
          </Text>
        </div>
      ))}
    </details>
  );
}
