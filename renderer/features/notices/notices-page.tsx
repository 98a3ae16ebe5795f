import { Badge, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { PlainDateText } from '../../components/plain-date-text.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type NoticeFilter, noticeFilters, rowsOf } from './notice-filters.ts';
import { groundsPhrase, openWords, stateOrder, stateWords } from './notice-words.ts';
import './notice-sheet.css';

type NoticeRow = Outputs['notices']['list'][number];

/** Every letter and what it waits for, and for whom. */
export function NoticesPage() {
  const [filter, setFilter] = useState<NoticeFilter>('waiting');
  const navigate = useNavigate();
  const notices = useQuery(api.notices.list.queryOptions({ input: {} }));
  const rows = useMemo(() => (notices.data === undefined ? undefined : rowsOf(notices.data, filter)), [notices.data, filter]);
  return (
    <Page title="Notices">
      {notices.isError && (
        <ErrorPanel title="This cannot be shown now" error={errorMessage(notices.error)} onRetry={() => void notices.refetch()} />
      )}
      {!notices.isError && (
        <Worklist
          label="Letters"
          sentence="Warning letters, and what each one waits for. Every letter passes the welfare check and the head teacher before it goes."
          rows={rows}
          columns={columns}
          rowKey={(row) => String(row.id)}
          rowTitle={(row) => row.title}
          onOpen={(row) => void navigate({ to: '/notices/$notice', params: { notice: String(row.id) } })}
          nextAct={(row) => <OpenLetter row={row} />}
          nextActWidth={170}
          filters={<Filters chosen={filter} onChoose={setFilter} all={notices.data ?? []} />}
          empty={<NoLetters filter={filter} />}
        />
      )}
    </Page>
  );
}

type FiltersProps = {
  readonly chosen: NoticeFilter;
  readonly onChoose: (filter: NoticeFilter) => void;
  readonly all: readonly NoticeRow[];
};

function Filters({ chosen, onChoose, all }: FiltersProps) {
  return (
    <SegmentedControl
      aria-label="Which letters"
      size="sm"
      value={chosen}
      onChange={(value) => onChoose(value)}
      data={noticeFilters.map(({ filter, title }) => ({ value: filter, label: `${title} (${rowsOf(all, filter).length})` }))}
    />
  );
}

function OpenLetter({ row }: { readonly row: NoticeRow }) {
  return (
    <Link to="/notices/$notice" params={{ notice: String(row.id) }} className="ao-notice-open">
      {openWords[row.state]}
    </Link>
  );
}

function NoLetters({ filter }: { readonly filter: NoticeFilter }) {
  if (filter !== 'waiting' && filter !== 'all') {
    return <EmptyState title="No letter is at this step">Letters come here as they move on from the step before.</EmptyState>;
  }
  return (
    <EmptyState title={filter === 'waiting' ? 'No letter waits for anybody' : 'No letter has been written yet'}>
      A letter begins on <Link to="/watch">Watch</Link> or on a pupil’s sheet, for a pupil who is near the threshold.
    </EmptyState>
  );
}

const columns: readonly WorklistColumn<NoticeRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    cell: ({ pupil }) => (
      <>
        {pupil.knownName} <span className="ao-notice-class">{pupil.className}</span>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'recipient', title: 'To', cell: (row) => row.recipient, sortBy: (row) => row.recipient },
  {
    key: 'counted',
    title: 'Sessions',
    align: 'right',
    width: 96,
    cell: (row) => (
      <span title={groundsPhrase(row.counted, row.provisional)}>
        {row.provisional === 0 ? row.counted : `${row.counted} + ${row.provisional} N`}
      </span>
    ),
    sortBy: (row) => row.counted + row.provisional,
  },
  {
    key: 'drafted',
    title: 'Drafted',
    width: 146,
    cell: (row) => <PlainDateText date={row.draftedOn} />,
    sortBy: (row) => row.draftedOn,
  },
  {
    key: 'state',
    title: 'Where it stands',
    width: 310,
    cell: (row) => <StateText row={row} />,
    sortBy: (row) => stateOrder.indexOf(row.state),
  },
];

function StateText({ row }: { readonly row: NoticeRow }) {
  const { short, waits } = stateWords[row.state];
  const more = row.issuedOn === undefined ? waits : `${row.number ?? '–'}, ${formatDay(row.issuedOn)}`;
  return (
    <>
      <Badge variant="outline" color="gray" radius="sm" tt="none" mr={8}>
        {short}
      </Badge>
      {more}
    </>
  );
}
