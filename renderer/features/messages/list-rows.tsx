import { Checkbox, Text, TextInput, Title } from '@mantine/core';
import { rowWords, type SentMessage } from './message-words.ts';
import './messages.css';

type Props = {
  readonly rows: readonly SentMessage[];
  /** Reasons by row of what was not delivered; given with `onFailed` while it may still be said. */
  readonly failed?: ReadonlyMap<number, string>;
  readonly onFailed?: (failed: ReadonlyMap<number, string>) => void;
};

const usual = 'The service could not deliver it';

/** Every message of a list: to whom, and what became of it. */
export function ListRows({ rows, failed, onFailed }: Props) {
  return (
    <section aria-label="Messages">
      <Title order={3} size="h5">
        Messages ({rows.length})
      </Title>
      {rows[0] !== undefined && (
        <Text size="sm" c="dimmed">
          {rows[0].message}
        </Text>
      )}
      <ul className="ao-messages-rows">
        {rows.map((row) => (
          <li key={row.row}>
            <Text size="sm">
              <strong>{row.knownName}</strong> {row.className}
            </Text>
            <Text size="sm">
              {row.contact}, {row.reach}{' '}
              <Text span size="sm" c="dimmed">
                ({row.reference})
              </Text>
            </Text>
            {onFailed === undefined || failed === undefined ? (
              <Text size="sm">
                {rowWords[row.state]}
                {row.reason !== undefined && `: ${row.reason}`}
              </Text>
            ) : (
              <NotDelivered row={row} failed={failed} onFailed={onFailed} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type NotDeliveredProps = Required<Omit<Props, 'rows'>> & { readonly row: SentMessage };

function NotDelivered({ row, failed, onFailed }: NotDeliveredProps) {
  const reason = failed.get(row.row);
  return (
    <>
      <Checkbox
        mt={4}
        label="Not delivered"
        aria-label={`Not delivered: ${row.knownName}`}
        checked={reason !== undefined}
        onChange={(event) =>
          onFailed(
            event.currentTarget.checked
              ? new Map([...failed, [row.row, usual]])
              : new Map([...failed].filter(([id]) => id !== row.row)),
          )
        }
      />
      {reason !== undefined && (
        <TextInput
          size="xs"
          mt={4}
          label="Reason"
          aria-label={`Why it was not delivered: ${row.knownName}`}
          maxLength={1000}
          value={reason}
          onChange={(event) => onFailed(new Map([...failed, [row.row, event.currentTarget.value]]))}
        />
      )}
    </>
  );
}
