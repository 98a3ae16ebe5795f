import { Badge } from '@mantine/core';
import { Figure, ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import type { WorklistColumn } from '../../components/worklist.tsx';
import { CountedSessions } from './counted-sessions.tsx';
import { FiguresWhy } from './figures-why.tsx';
import { absenceWords, countedText, statusWords, type WatchList, type WatchRow } from './watch-view.ts';

/** The columns of the watch list; each number opens what is behind it. */
export function watchColumns(list: WatchList | undefined): readonly WorklistColumn<WatchRow>[] {
  return [
    { key: 'pupil', title: 'Pupil', cell: (row) => row.pupil.knownName, sortBy: (row) => row.pupil.knownName },
    { key: 'class', title: 'Class', width: 80, cell: (row) => row.pupil.className, sortBy: (row) => row.pupil.className },
    {
      key: 'status',
      title: 'Threshold',
      width: 140,
      cell: (row) => row.threshold !== undefined && <Status status={row.threshold.status} />,
      sortBy: (row) => row.threshold?.status ?? '',
    },
    {
      key: 'counted',
      title: 'Sessions',
      align: 'right',
      width: 110,
      cell: (row) => row.threshold !== undefined && <Counted row={row} threshold={row.threshold} />,
      sortBy: (row) => (row.threshold?.counted ?? 0) + (row.threshold?.provisional ?? 0),
    },
    {
      key: 'year',
      title: 'Attendance of the year',
      align: 'right',
      width: 250,
      cell: (row) => (
        <ShareFigure part={row.year.present} whole={row.year.possible} label={`Attendance of ${row.pupil.knownName} this year`}>
          {list !== undefined && <FiguresWhy figures={row.year} from={list.yearFrom} to={list.on} />}
        </ShareFigure>
      ),
      sortBy: (row) => (row.year.possible === 0 ? 0 : row.year.present / row.year.possible),
    },
    { key: 'absence', title: 'Absence', width: 110, cell: (row) => absenceWords[row.absence], sortBy: (row) => row.absence },
  ];
}

function Status({ status }: { readonly status: keyof typeof statusWords }) {
  return (
    <Badge
      variant={status === 'met' ? 'filled' : 'outline'}
      color="gray"
      radius="sm"
      tt="none"
      className="ao-watch-status"
      data-status={status}
    >
      {statusWords[status].short}
    </Badge>
  );
}

type CountedProps = { readonly row: WatchRow; readonly threshold: NonNullable<WatchRow['threshold']> };

function Counted({ row, threshold }: CountedProps) {
  return (
    <Figure value={countedText(threshold)} label={`Unauthorised sessions of ${row.pupil.knownName} in the window`}>
      {threshold.weeks} school weeks, {formatDate(threshold.windowFrom)} to {formatDate(threshold.windowTo)}
      <CountedSessions sessions={threshold.sessions} on={threshold.windowTo} />
    </Figure>
  );
}
