import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { areFewSessions } from '#shared/domain/attendance/figure-levels.ts';
import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import { Figure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import type { WorklistColumn } from '../../components/worklist.tsx';
import { CountedSessions } from './counted-sessions.tsx';
import { FiguresWhy } from './figures-why.tsx';
import './watch.css';
import { absenceWords, countedText, statusWords, type WatchFilter, type WatchList, type WatchRow } from './watch-view.ts';

/** The columns of the watch list; each number opens what is behind it. Few and narrow, because the side panel takes its part. */
export function watchColumns(list: WatchList | undefined, filter: WatchFilter): readonly WorklistColumn<WatchRow>[] {
  return [
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
      width: 132,
      cell: (row) => row.threshold !== undefined && <Status status={row.threshold.status} />,
      sortBy: (row) => row.threshold?.status ?? '',
    },
    {
      key: 'counted',
      title: 'Sessions',
      align: 'right',
      width: 96,
      cell: (row) => <OwnClick>{row.threshold !== undefined && <Counted row={row} threshold={row.threshold} />}</OwnClick>,
      sortBy: (row) => (row.threshold?.counted ?? 0) + (row.threshold?.provisional ?? 0),
    },
    {
      key: 'year',
      title: 'This year',
      align: 'right',
      width: filter === 'threshold' ? 104 : 160,
      cell: (row) => (
        <OwnClick>
          <Year row={row} list={list} named={filter !== 'threshold'} />
        </OwnClick>
      ),
      sortBy: (row) => (row.year.possible === 0 ? 0 : row.year.present / row.year.possible),
    },
  ];
}

type YearProps = {
  readonly row: WatchRow;
  readonly list: WatchList | undefined;
  /** Whether the kind of absence stands beside the figure; beside a threshold it would only crowd it. */
  readonly named: boolean;
};

/** Attendance with its fraction one key away; where there are few sessions the count stands beside it at once. */
function Year({ row, list, named }: YearProps) {
  const { present, possible } = row.year;
  return (
    <>
      {named && absenceWords[row.absence] !== '' && <span className="ao-watch-class">{absenceWords[row.absence]} </span>}
      <Figure
        value={formatPercentage(present, possible)}
        label={`Attendance of ${row.pupil.knownName} this year`}
        {...(list === undefined || areFewSessions(possible, list.on) ? { beside: `${present} of ${possible}` } : {})}
      >
        {list !== undefined && <FiguresWhy figures={row.year} from={list.yearFrom} to={list.on} />}
      </Figure>
    </>
  );
}

function Status({ status }: { readonly status: keyof typeof statusWords }) {
  return (
    <Badge variant="outline" color="gray" radius="sm" tt="none" className="ao-watch-status" data-status={status}>
      {statusWords[status].short}
    </Badge>
  );
}

type CountedProps = { readonly row: WatchRow; readonly threshold: NonNullable<WatchRow['threshold']> };

function Counted({ row, threshold }: CountedProps) {
  return (
    <Figure value={countedText(threshold)} label={`Unauthorised sessions of ${row.pupil.knownName} in the window`}>
      {threshold.weeks} school weeks, {formatDate(threshold.windowFrom)} to {formatDate(threshold.windowTo)}
      <CountedSessions sessions={threshold.sessions} on={threshold.windowTo} brief />
    </Figure>
  );
}

/** Pressing a figure opens what is behind it and not the row, also where that stands in a layer of its own. */
function OwnClick({ children }: { readonly children: ReactNode }) {
  return <span onClick={(event) => event.stopPropagation()}>{children}</span>;
}
