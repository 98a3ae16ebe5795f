import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { warningKinds } from '#shared/domain/attendance/early-warning/warning-reason.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import {
  classNames,
  type EarlyFilter,
  type EarlyList,
  type EarlyRow,
  earlyRowsFor,
  everyPupil,
  kindChoices,
  saidReason,
} from './early-view.ts';
import { EarlyWhy } from './early-why.tsx';
import './watch.css';
import { WatchDay } from './watch-day.tsx';

/** Pupils whose attendance is changing, each with the reason in words; a person decides what follows. */
export function EarlyWarningPage() {
  const [chosenDay, setChosenDay] = useState<PlainDate>();
  const [filter, setFilter] = useState<EarlyFilter>(everyPupil);
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const on = chosenDay ?? freshness.data?.today;
  const early = useQuery({
    ...api.attendance.earlyWarning.queryOptions({ input: { on: on ?? ('' as PlainDate) } }),
    enabled: on !== undefined,
  });
  const failed = freshness.error ?? early.error;
  return (
    <Page title="Early warning" actions={<WatchDay on={on} onChoose={setChosenDay} />}>
      {failed === null ? (
        <EarlyWorklist list={early.data} filter={filter} onFilter={setFilter} />
      ) : (
        <ErrorPanel title="This day cannot be shown" error={errorMessage(failed)} onRetry={() => void early.refetch()} />
      )}
    </Page>
  );
}

type WorklistProps = {
  readonly list: EarlyList | undefined;
  readonly filter: EarlyFilter;
  readonly onFilter: (filter: EarlyFilter) => void;
};

function EarlyWorklist({ list, filter, onFilter }: WorklistProps) {
  const rows = useMemo(() => (list === undefined ? undefined : earlyRowsFor(list.rows, filter)), [list, filter]);
  const rule = list?.rules.find(({ kind }) => kind === filter.kind);
  return (
    <Worklist
      key={`${filter.kind} ${filter.className ?? ''} ${list?.on ?? ''}`}
      label="Changing attendance"
      sentence={rule?.sentence ?? <Sentence list={list} />}
      rows={rows}
      columns={earlyColumns(filter)}
      rowKey={(row) => row.pupil.upn}
      rowTitle={(row) => row.pupil.knownName}
      panel={(row) => list !== undefined && <EarlyWhy row={row} list={list} />}
      nextAct={(row) => (
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the sheet
        </Link>
      )}
      nextActWidth={148}
      counts={rows === undefined ? [] : [{ label: rows.length === 1 ? 'pupil' : 'pupils', value: rows.length }]}
      filters={<Filters list={list} filter={filter} onFilter={onFilter} />}
      empty={
        <EmptyState title="No pupil’s attendance is changing so">
          A pupil comes here when the register shows one of these patterns. Nothing follows by itself.
        </EmptyState>
      }
    />
  );
}

function Sentence({ list }: { readonly list: EarlyList | undefined }) {
  if (list === undefined) return 'Pupils whose attendance is changing.';
  return `Whose attendance is changing, from ${formatDate(list.recent.from)} to ${formatDate(list.on)} against the ${list.past.weeks} school weeks before, and in which pattern. A list to look at: a person decides.`;
}

function Filters({ list, filter, onFilter }: WorklistProps) {
  return (
    <>
      <ChoiceChips
        label="Which reason"
        value={filter.kind}
        onChange={(value) => onFilter({ ...filter, kind: warningKinds.find((kind) => kind === value) ?? 'all' })}
        choices={kindChoices(list, filter.className)}
      />
      <Select
        aria-label="Class"
        placeholder="Every class"
        size="sm"
        w={140}
        clearable
        searchable
        data={[...classNames(list)]}
        value={filter.className}
        onChange={(className) => onFilter({ ...filter, className })}
      />
    </>
  );
}

function earlyColumns({ kind }: EarlyFilter): readonly WorklistColumn<EarlyRow>[] {
  return [
    {
      key: 'pupil',
      title: 'Pupil',
      width: '26%',
      cell: ({ pupil }) => (
        <>
          {pupil.knownName} <span className="ao-watch-class">{pupil.className}</span>
        </>
      ),
      sortBy: (row) => row.pupil.knownName,
    },
    {
      key: 'why',
      title: 'Why',
      cell: (row) => (
        <span className="ao-early-why" title={row.reasons.map(({ words }) => words).join('\n')}>
          {saidReason(row, kind)?.words}
        </span>
      ),
    },
    {
      key: 'reasons',
      title: 'Reasons',
      align: 'right',
      width: 100,
      cell: (row) => row.reasons.length,
      sortBy: (row) => row.reasons.length,
    },
  ];
}
