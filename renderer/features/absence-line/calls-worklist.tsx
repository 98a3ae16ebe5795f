import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDate, formatDay, formatInstant, formatMinuteOfDay } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type CallRow, callerWords, returnInList, sessionInWords, standingWords } from './line-words.ts';
import { WithdrawCall } from './withdraw-call.tsx';

/** Which calls are shown: those of a day, today where none is named, or all about one pupil. */
export type CallsOf = {
  readonly day?: PlainDate;
  readonly pupil?: { readonly id: PupilId; readonly knownName: string };
};

type Props = {
  readonly rows: readonly CallRow[] | undefined;
  readonly today: PlainDate | undefined;
  readonly chosen: CallsOf;
  readonly onChoose: (calls: CallsOf) => void;
};

/** The log, the newest first. An entry that was taken back stays where it was, with its reason. */
export function CallsWorklist({ rows, today, chosen, onChoose }: Props) {
  const { pupil } = chosen;
  const day = chosen.day ?? today;
  return (
    <Worklist
      label="Calls about absence"
      sentence="The newest first. Enter opens an entry: what was said, who took it, and how to take it back."
      rows={rows}
      columns={pupil === undefined ? columns : [dayColumn, ...columns]}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      panel={(row, close) => <CallPanel row={row} onPupil={() => onChoose({ pupil: row.pupil })} onDone={close} />}
      filters={
        <>
          {day !== undefined && pupil === undefined && (
            <DayField
              label="Calls of"
              value={day}
              {...(today === undefined ? {} : { latest: today })}
              onChange={(to) => onChoose({ day: to })}
            />
          )}
          {pupil !== undefined && (
            <>
              <Text>All calls about {pupil.knownName}</Text>
              <Button size="compact-sm" variant="default" onClick={() => onChoose({})}>
                Calls of today
              </Button>
            </>
          )}
        </>
      }
      counts={[{ label: rows?.length === 1 ? 'entry' : 'entries', value: rows?.length ?? 0 }]}
      empty={
        <EmptyState title={day === undefined || day === today ? 'Nobody has rung today' : `Nobody rang on ${formatDate(day)}`}>
          Every call about an absence that is written down above stands here, with who rang, what was said and who took it.
        </EmptyState>
      }
    />
  );
}

type PanelProps = { readonly row: CallRow; readonly onPupil: () => void; readonly onDone: () => void };

function CallPanel({ row, onPupil, onDone }: PanelProps) {
  return (
    <Stack gap="sm">
      <Text size="sm">
        {row.pupil.className} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      <Text>
        {callerWords(row)}: “{row.said}”
      </Text>
      <Text size="sm">
        {row.symbol}, from {sessionInWords(row.from)}. {standingWords(row)}.
      </Text>
      <Text size="sm" c="dimmed">
        Taken by {row.by} on {formatDate(row.takenOn)} at {formatMinuteOfDay(row.minute)}.
      </Text>
      {row.withdrawn === undefined ? (
        <WithdrawCall row={row} onDone={onDone} />
      ) : (
        <Text size="sm">
          Taken back by {row.withdrawn.by}, {formatInstant(row.withdrawn.at)}: “{row.withdrawn.because}”. The marks were not
          changed.
        </Text>
      )}
      <div>
        <Button size="compact-sm" variant="default" onClick={onPupil}>
          All calls about {row.pupil.knownName}
        </Button>
      </div>
    </Stack>
  );
}

const dayColumn: WorklistColumn<CallRow> = {
  key: 'day',
  title: 'Day',
  width: 110,
  cell: (row) => formatDay(row.takenOn),
  sortBy: (row) => row.takenOn,
};

const columns: readonly WorklistColumn<CallRow>[] = [
  { key: 'time', title: 'Time', width: 80, cell: (row) => formatMinuteOfDay(row.minute), sortBy: (row) => row.minute },
  {
    key: 'pupil',
    title: 'Pupil',
    cell: (row) => <strong>{row.pupil.knownName}</strong>,
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'class', title: 'Class', width: 90, cell: (row) => row.pupil.className, sortBy: (row) => row.pupil.className },
  { key: 'caller', title: 'Who rang', cell: callerWords, sortBy: (row) => row.caller },
  { key: 'said', title: 'What was said', cell: (row) => row.said },
  { key: 'code', title: 'Code', width: 80, cell: (row) => row.symbol, sortBy: (row) => row.symbol },
  { key: 'back', title: 'Return', cell: returnInList, sortBy: (row) => row.back?.date ?? '' },
];
