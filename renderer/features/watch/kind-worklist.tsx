import { Badge, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDate, formatDay } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { CountedSessions } from './counted-sessions.tsx';
import { PupilLine } from './pupil-line.tsx';
import './watch.css';
import { dueAct, dueWords, kindWords, statusWords, type ThresholdKindList, type ThresholdKindRow } from './watch-view.ts';

export type KindWorklistProps = {
  /** Undefined while it is being asked for. */
  readonly list: ThresholdKindList | undefined;
  readonly on: PlainDate | undefined;
  readonly filters: ReactNode;
};

/** Who is at or near one of the further thresholds; the panel opens onto the sessions that make it up. */
export function KindWorklist({ list, on, filters }: KindWorklistProps) {
  const notCovered = list?.notCovered;
  return (
    <Worklist
      key={`${list?.kind ?? ''} ${on ?? ''}`}
      label="Pupils to look at"
      sentence={list?.rule?.sentence ?? notCovered ?? 'Pupils whose absence asks for somebody.'}
      rows={list?.rows}
      columns={columns}
      rowKey={(row) => row.pupil.upn}
      rowTitle={(row) => row.pupil.knownName}
      panel={(row) => list !== undefined && <KindWhy row={row} list={list} />}
      nextAct={(row) => (
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          {row.due === undefined ? 'Open the sheet' : dueAct(row.due, on ?? row.due.on)}
        </Link>
      )}
      nextActWidth={296}
      filters={filters}
      empty={
        notCovered === undefined ? (
          <EmptyState title="No pupil is at or near this threshold">
            A pupil comes here when the sessions of the register reach the number at which it is near.
          </EmptyState>
        ) : (
          <EmptyState title="Nothing can be said for this day">{notCovered}</EmptyState>
        )
      }
    />
  );
}

const columns: readonly WorklistColumn<ThresholdKindRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    cell: ({ pupil }) => (
      <>
        {pupil.knownName} <span className="ao-watch-class">{pupil.className}</span>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  {
    key: 'status',
    title: 'Threshold',
    width: 124,
    cell: (row) => (
      <Badge variant="outline" color="gray" radius="sm" tt="none" className="ao-watch-status" data-status={row.status}>
        {statusWords[row.status].short}
      </Badge>
    ),
    sortBy: (row) => row.status,
  },
  { key: 'measure', title: 'Counted', align: 'right', width: 104, cell: (row) => row.measure, sortBy: (row) => row.counted },
  { key: 'to', title: 'Up to', width: 108, cell: (row) => formatDay(row.to), sortBy: (row) => row.to },
];

function KindWhy({ row, list }: { readonly row: ThresholdKindRow; readonly list: ThresholdKindList }) {
  const { pupil } = row;
  return (
    <Stack gap="md">
      <PupilLine pupil={pupil} />
      <Stack gap="xs">
        <Title order={3} size="h5">
          {row.words}
        </Title>
        {row.metOn !== undefined && (
          <Text size="sm">
            Met on {formatDate(row.metOn)}, by the marks as they stand. {dueWords(row)}
          </Text>
        )}
        <Text size="sm">{kindWords[list.kind]}</Text>
        <CountedSessions sessions={row.sessions} on={row.to} />
        {list.rule !== undefined && (
          <Text size="sm" c="dimmed">
            {list.rule.sentence} ({list.rule.reference})
          </Text>
        )}
      </Stack>
    </Stack>
  );
}
