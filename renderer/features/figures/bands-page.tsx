import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AttendanceBand } from '#shared/domain/attendance/attendance-bands.ts';
import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { FiguresWhy } from '../watch/index.ts';
import { BandSessions } from './band-sessions.tsx';

type Bands = Outputs['attendance']['bands'];
type BandRow = Bands['rows'][number];

const bandWords: Readonly<Record<AttendanceBand, string>> = {
  '95-and-over': '95 and over',
  '90-to-95': '90 to 95',
  '50-to-90': '50 to 90',
  'under-50': '50 and under',
  'no-sessions': 'No sessions yet',
};

/** Pupils by band of this school year's attendance, and how many sessions each may yet miss. */
export function BandsPage() {
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const on = freshness.data?.today;
  const bands = useQuery({
    ...api.attendance.bands.queryOptions({ input: { on: on ?? ('' as PlainDate) } }),
    enabled: on !== undefined,
  });
  const failed = freshness.error ?? bands.error;
  return (
    <Page title="Bands of attendance">
      {failed === null ? (
        <BandsWorklist bands={bands.data} />
      ) : (
        <ErrorPanel title="The bands cannot be shown" error={errorMessage(failed)} onRetry={() => void bands.refetch()} />
      )}
    </Page>
  );
}

function BandsWorklist({ bands }: { readonly bands: Bands | undefined }) {
  const [band, setBand] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [className, setClassName] = useState<string | null>(null);
  const all = bands?.rows ?? [];
  const rows = all.filter(
    (row) =>
      (band === null || row.band === band) &&
      (year === null || row.pupil.yearGroup === year) &&
      (className === null || row.pupil.className === className),
  );
  const bandChoices = Object.entries(bandWords).map(([value, words]) => ({
    value,
    label: `${words} (${all.filter((row) => row.band === value).length})`,
  }));
  return (
    <Worklist
      key={`${band} ${year} ${className}`}
      label="Pupils by band"
      sentence={
        bands === undefined
          ? 'Pupils by their attendance of this school year.'
          : `Attendance from ${formatDate(bands.yearFrom)} to ${formatDate(bands.on)}. ${bands.remaining} sessions of the school year are to come.`
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
      counts={bands === undefined ? [] : [{ label: 'pupils', value: rows.length }]}
      filters={
        <Group gap="xs">
          <Select aria-label="Band" placeholder="Every band" clearable data={bandChoices} value={band} onChange={setBand} />
          <Select
            aria-label="Year"
            placeholder="Every year"
            clearable
            data={named(all.map((row) => row.pupil.yearGroup))}
            value={year}
            onChange={setYear}
          />
          <Select
            aria-label="Class"
            placeholder="Every class"
            clearable
            data={named(all.map((row) => row.pupil.className))}
            value={className}
            onChange={setClassName}
          />
        </Group>
      }
      empty={<EmptyState title="No pupil here">No pupil on the roll is in this band, year and class.</EmptyState>}
    />
  );
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function named(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '').sort(collator.compare);
}

function columns(bands: Bands | undefined): readonly WorklistColumn<BandRow>[] {
  return [
    {
      key: 'pupil',
      title: 'Pupil',
      cell: ({ pupil }) => `${pupil.knownName}, ${pupil.className}`,
      sortBy: ({ pupil }) => pupil.knownName,
    },
    { key: 'band', title: 'Band', width: 146, cell: (row) => bandWords[row.band] },
    {
      key: 'year',
      title: 'This year',
      align: 'right',
      width: 160,
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
      title: 'Can miss',
      align: 'right',
      width: 108,
      cell: (row) => (row.sessionsLeft === null ? 'none' : row.sessionsLeft),
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
