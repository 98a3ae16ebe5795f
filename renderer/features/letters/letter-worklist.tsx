import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { client } from '../../client/client.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import type { LetterOrder } from './letter-form.ts';
import { LetterModal } from './letter-modal.tsx';
import { type BatchRow, daysWords, recipientWords, toWhom } from './letter-words.ts';

type Props = {
  readonly order: LetterOrder;
  /** Whether all is typed that a letter needs, so that one can be looked at. */
  readonly ready: boolean;
  /** Whether the letter says how many days were missed. */
  readonly counts: boolean;
  readonly rows: readonly BatchRow[] | undefined;
  readonly onLeaveOut: (pupil: PupilId) => void;
};

type One = Inputs['letters']['previewLetter'];

/** Each pupil of the choice: who gets a letter, or why nobody does. */
export function LetterWorklist({ order, ready, counts, rows, onLeaveOut }: Props) {
  const [shown, setShown] = useState<{ readonly title: string; readonly one: One }>();
  return (
    <>
      <Worklist
        label="Letters to be made"
        sentence="Enter opens a row, to look at its letters. Nothing is written until you make them."
        rows={rows}
        rowKey={(row) => String(row.pupil.id)}
        rowTitle={(row) => row.pupil.knownName}
        columns={counts ? [pupilColumn, missedColumn, whomColumn] : [pupilColumn, whomColumn]}
        panel={(row) => <RowPanel row={row} ready={ready} order={order} onShow={(title, one) => setShown({ title, one })} />}
        nextAct={(row) => <LeaveOut row={row} onLeaveOut={onLeaveOut} />}
        nextActWidth={120}
        counts={[
          { label: 'pupils', value: rows?.length ?? 0 },
          { label: 'letters', value: lettersIn(rows) },
          { label: 'pupils without one', value: rows?.filter(({ standing }) => standing !== 'write').length ?? 0 },
        ]}
        empty={
          <EmptyState title="Nobody of this choice is on the roll today">
            A letter is about pupils who are on the roll. Choose another class or year.
          </EmptyState>
        }
      />
      {shown !== undefined && (
        <LetterModal
          title={shown.title}
          queryKey={['letter of a run', shown.one]}
          ticket={() => client.letters.previewLetter(shown.one)}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

export function lettersIn(rows: readonly BatchRow[] | undefined): number {
  return (rows ?? [])
    .filter(({ standing }) => standing === 'write')
    .reduce((total, { recipients }) => total + recipients.length, 0);
}

type PanelProps = Pick<Props, 'order' | 'ready'> & {
  readonly row: BatchRow;
  readonly onShow: (title: string, one: One) => void;
};

function RowPanel({ row, ready, order, onShow }: PanelProps) {
  return (
    <Stack gap="sm">
      <Text>{toWhom(row)}</Text>
      {row.standing === 'write' &&
        row.recipients.map((recipient) => (
          <Group key={recipient.contact ?? 0} gap="sm">
            <Button
              size="compact-sm"
              variant="default"
              disabled={!ready}
              onClick={() =>
                onShow(`${row.pupil.knownName}, to ${recipient.name}`, {
                  ...order,
                  pupil: row.pupil.id,
                  ...(recipient.contact === undefined ? {} : { contact: recipient.contact }),
                })
              }
            >
              Look at the letter to {recipientWords(recipient)}
            </Button>
          </Group>
        ))}
      {row.standing === 'write' && !ready && (
        <Text size="sm" c="dimmed">
          Fill in what the letters say first; then a letter can be looked at.
        </Text>
      )}
      <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
        Open the pupil
      </Link>
    </Stack>
  );
}

function LeaveOut({ row, onLeaveOut }: { readonly row: BatchRow; readonly onLeaveOut: (pupil: PupilId) => void }) {
  if (row.standing !== 'write' && row.standing !== 'leftOut') return null;
  const out = row.standing === 'leftOut';
  const { id, knownName } = row.pupil;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={out ? `Put back ${knownName}` : `Leave out ${knownName}`}
      onClick={() => onLeaveOut(id)}
    >
      {out ? 'Put back' : 'Leave out'}
    </Button>
  );
}

const pupilColumn: WorklistColumn<BatchRow> = {
  key: 'pupil',
  title: 'Pupil',
  width: '24%',
  cell: ({ pupil }) => (
    <>
      <strong>{pupil.knownName}</strong>{' '}
      <Text span size="sm" c="dimmed">
        {pupil.className}
      </Text>
    </>
  ),
  sortBy: (row) => row.pupil.knownName,
};

const missedColumn: WorklistColumn<BatchRow> = {
  key: 'missed',
  title: 'Missed',
  width: 100,
  align: 'right',
  cell: (row) => (row.daysMissed === undefined ? '–' : daysWords(row.daysMissed)),
  sortBy: (row) => Number((row.daysMissed ?? '0').replace('½', '.5')),
};

const whomColumn: WorklistColumn<BatchRow> = {
  key: 'to',
  title: 'To whom, or why not',
  cell: (row) => <span title={toWhom(row)}>{toWhom(row)}</span>,
  sortBy: toWhom,
};
