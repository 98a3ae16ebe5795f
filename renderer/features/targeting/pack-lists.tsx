import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { TargetingSection } from '#shared/domain/targeting/targeting-pack.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatPercent } from '../../components/format-share.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { PackPupil } from './pack-pupil.tsx';
import { changeWords, lastTried, type Meetings, missedShare, type Pack, type PackRow } from './targeting-words.ts';

type Props = { readonly pack: Pack | undefined; readonly meetings: Meetings | undefined };

/** One list at a time; Enter opens a pupil with what was tried, and there something can be decided. */
export function PackLists({ pack, meetings }: Props) {
  const [chosen, setChosen] = useState<TargetingSection>('severe');
  const sections = (pack?.sections ?? []).filter(({ shown }) => shown);
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  const rows = section?.rows;
  return (
    <Worklist
      key={`${pack?.on} ${chosen}`}
      label={section?.title ?? 'Lists'}
      sentence={section?.what ?? 'Reading the lists…'}
      rows={rows}
      columns={chosen === 'offRoll' ? leaverColumns : columns}
      rowKey={(row) => String(row.pupil.id)}
      rowTitle={(row) => row.pupil.knownName}
      panel={(row) => pack !== undefined && <PackPupil key={row.pupil.id} row={row} pack={pack} meetings={meetings} />}
      counts={[{ label: 'without a case', value: (rows ?? []).filter((row) => row.case === undefined).length }]}
      filters={
        <SegmentedControl
          aria-label="Which list"
          size="sm"
          value={section?.id ?? chosen}
          onChange={setChosen}
          data={sections.map(({ id, title, rows: own }) => ({ value: id, label: `${title} (${own.length})` }))}
        />
      }
      empty={<EmptyState title="Nobody stands on this list">{section?.what}</EmptyState>}
    />
  );
}

const pupilColumn: WorklistColumn<PackRow> = {
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
  sortBy: ({ pupil }) => pupil.knownName,
};

const columns: readonly WorklistColumn<PackRow>[] = [
  pupilColumn,
  {
    key: 'missed',
    title: 'Missed this year',
    align: 'right',
    width: 190,
    cell: ({ year }) =>
      year === undefined ? '' : `${formatPercent(year.absent, year.possible)} · ${year.absent} of ${year.possible}`,
    sortBy: missedShare,
  },
  {
    key: 'lead',
    title: 'Leads',
    width: 150,
    cell: (row) => row.case?.lead ?? <strong>Nobody</strong>,
    sortBy: (row) => row.case?.lead ?? '',
  },
  { key: 'tried', title: 'Last tried', cell: lastTried, sortBy: ({ tried }) => tried[0]?.on ?? '' },
  { key: 'change', title: 'Missed before → since', width: 190, cell: changeWords },
];

const leaverColumns: readonly WorklistColumn<PackRow>[] = [
  pupilColumn,
  { key: 'why', title: 'Why and where to', cell: ({ why }) => why, sortBy: ({ why }) => why },
];
