import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { attendanceBandTitles } from '#shared/domain/attendance/attendance-bands.ts';
import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { leftInWords } from '../../components/sessions-left.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { FiguresWhy, WatchDay } from '../watch/index.ts';
import { BandFilters } from './band-filters.tsx';
import { BandSessions } from './band-sessions.tsx';
import { type BandFilter, type BandRow, type Bands, bandRows, everyBand } from './band-view.ts';
import { groupKey } from './group-words.ts';

/** Pupils by band of this school year's attendance, and how many sessions each may yet miss. */
export function BandsPage() {
  const [chosenDay, setChosenDay] = useState<PlainDate>();
  const [group, setGroup] = useState<PupilGroup>();
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const on = chosenDay ?? freshness.data?.today;
  const bands = useQuery({
    ...api.attendance.bands.queryOptions({ input: { on: on ?? ('' as PlainDate), ...(group === undefined ? {} : { group }) } }),
    enabled: on !== undefined,
    placeholderData: (before) => before,
  });
  const failed = freshness.error ?? bands.error;
  return (
    <Page title="Bands of attendance" actions={<WatchDay on={on} onChoose={setChosenDay} />}>
      {failed === null ? (
        <BandsWorklist bands={bands.data} group={group} onGroup={setGroup} />
      ) : (
        <ErrorPanel title="The bands cannot be shown" error={errorMessage(failed)} onRetry={() => void bands.refetch()} />
      )}
    </Page>
  );
}

type BandsWorklistProps = {
  readonly bands: Bands | undefined;
  readonly group: PupilGroup | undefined;
  readonly onGroup: (group: PupilGroup | undefined) => void;
};

function BandsWorklist({ bands, group, onGroup }: BandsWorklistProps) {
  const [filter, setFilter] = useState<BandFilter>(everyBand);
  const rows = bandRows(bands?.rows ?? [], filter);
  return (
    <Worklist
      key={`${bands?.on} ${group === undefined ? '' : groupKey(group)} ${filter.band} ${filter.year} ${filter.className}`}
      label="Pupils by band"
      sentence={
        bands === undefined
          ? 'Pupils by their attendance of this school year.'
          : `Attendance from ${formatDate(bands.yearFrom)} to ${formatDate(bands.on)}. ${bands.remaining} sessions of the school year are to come; “left” are those that can still be missed before a tenth of the year is.`
      }
      rows={bands === undefined ? undefined : rows}
      columns={columns(bands)}
      rowKey={(row) => row.pupil.upn}
      rowTitle={(row) => row.pupil.knownName}
      panel={(row) => bands !== undefined && <BandWhy row={row} bands={bands} />}
      nextAct={(row) => (
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the sheet
        </Link>
      )}
      nextActWidth={136}
      counts={bands === undefined ? [] : [{ label: rows.length === 1 ? 'pupil' : 'pupils', value: rows.length }]}
      filters={<BandFilters bands={bands} filter={filter} onFilter={setFilter} group={group} onGroup={onGroup} />}
      empty={
        <EmptyState title="No pupil here">
          No pupil on the roll of that day is in this band, year, class and group. Clear a filter to see more.
        </EmptyState>
      }
    />
  );
}

function columns(bands: Bands | undefined): readonly WorklistColumn<BandRow>[] {
  return [
    {
      key: 'pupil',
      title: 'Pupil',
      cell: ({ pupil }) => (
        <>
          {pupil.knownName}{' '}
          <Text span size="sm" c="dimmed">
            {pupil.className}
          </Text>
        </>
      ),
      sortBy: ({ pupil }) => pupil.knownName,
    },
    { key: 'band', title: 'Band', width: 146, cell: (row) => attendanceBandTitles[row.band] },
    {
      key: 'year',
      title: 'This year',
      align: 'right',
      width: 188,
      cell: (row) =>
        bands !== undefined && (
          <span>
            {formatPercentage(row.year.present, row.year.possible)}
            {row.year.possible > 0 && ` · ${row.year.present} of ${row.year.possible}`}
          </span>
        ),
      sortBy: (row) => (row.year.possible === 0 ? 2 : row.year.present / row.year.possible),
    },
    {
      key: 'left',
      title: 'Left before 10 %',
      align: 'right',
      width: 164,
      cell: (row) => leftInWords(row.sessionsLeft),
      sortBy: (row) => row.sessionsLeft ?? -1,
    },
  ];
}

function BandWhy({ row, bands }: { readonly row: BandRow; readonly bands: Bands }) {
  return (
    <Stack gap="md">
      <div>
        <ShareFigure part={row.year.present} whole={row.year.possible} label={`Attendance of ${row.pupil.knownName} this year`}>
          <FiguresWhy figures={row.year} from={bands.yearFrom} to={bands.on} />
        </ShareFigure>
      </div>
      <Text size="sm">
        {row.sessionsLeft === null
          ? 'The year will end with a tenth or more missed, even if no further session is.'
          : `${row.sessionsLeft ?? 'An unknown number of'} more sessions can be missed before a tenth of the year is.`}
      </Text>
      {row.pupil.classId !== undefined && (
        <Text size="sm">
          <Link to="/watch/class/$class" params={{ class: String(row.pupil.classId) }}>
            The whole class {row.pupil.className}
          </Link>
        </Text>
      )}
      <BandSessions pupil={row.pupil.id} from={bands.yearFrom} to={bands.on} />
    </Stack>
  );
}
