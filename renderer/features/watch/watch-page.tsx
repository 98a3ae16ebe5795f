import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist } from '../../components/worklist.tsx';
import { WarnPanel } from '../notices/index.ts';
import { FiguresWhy } from './figures-why.tsx';
import { watchColumns } from './watch-columns.tsx';
import { offersLetter, rowsFor, type WatchFilter, type WatchList, type WatchRow, watchFilters } from './watch-view.ts';
import { WatchWhy } from './watch-why.tsx';

/** Who needs us: the pupils at or near the threshold on a day, and those who miss a tenth or half of the year. */
export function WatchPage() {
  const [chosenDay, setChosenDay] = useState<PlainDate>();
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const on = chosenDay ?? freshness.data?.today;
  const watch = useQuery({
    ...api.attendance.watch.queryOptions({ input: { on: on ?? ('' as PlainDate) } }),
    enabled: on !== undefined,
  });
  const failed = freshness.error ?? watch.error;
  return (
    <Page
      title="Who needs us"
      {...(watch.data === undefined ? {} : { freshness: <SchoolFigure list={watch.data} /> })}
      actions={
        <Group gap="xs">
          <Text size="sm" component="label" htmlFor="watch-day">
            On
          </Text>
          <DateInput
            id="watch-day"
            size="sm"
            w={170}
            valueFormat="ddd D MMM YYYY"
            value={on ?? null}
            onChange={(value) => setChosenDay(value === null ? undefined : parsePlainDate(value))}
          />
        </Group>
      }
    >
      {failed === null ? (
        <WatchWorklist list={watch.data} />
      ) : (
        <ErrorPanel title="This day cannot be shown" error={errorMessage(failed)} onRetry={() => void watch.refetch()} />
      )}
    </Page>
  );
}

function SchoolFigure({ list }: { readonly list: WatchList }) {
  return (
    <>
      The school this year:{' '}
      <ShareFigure part={list.school.present} whole={list.school.possible} label="Attendance of the school this year">
        <FiguresWhy figures={list.school} from={list.yearFrom} to={list.on} />
      </ShareFigure>
    </>
  );
}

function WatchWorklist({ list }: { readonly list: WatchList | undefined }) {
  const [filter, setFilter] = useState<WatchFilter>('threshold');
  const [writing, setWriting] = useState<WatchRow>();
  const seesLetters = useMay('notices.read');
  const mayDraft = useMay('notices.draft');
  const rows = useMemo(() => (list === undefined ? undefined : rowsFor(list.rows, filter)), [list, filter]);
  return (
    <>
      <Worklist
        key={`${filter} ${list?.on ?? ''}`}
        label="Pupils to look at"
        sentence={<Sentence list={list} />}
        rows={rows}
        columns={watchColumns(list, filter)}
        rowKey={(row) => row.pupil.upn}
        rowTitle={(row) => row.pupil.knownName}
        panel={(row) => list !== undefined && <WatchWhy row={row} list={list} seesLetters={seesLetters} />}
        nextAct={(row) => <NextAct row={row} onWrite={mayDraft ? () => setWriting(row) : undefined} />}
        nextActWidth={224}
        counts={list === undefined ? [] : [{ label: 'pupils on roll', value: list.pupilsOnRoll }]}
        filters={
          <SegmentedControl
            aria-label="Which pupils"
            value={filter}
            onChange={(value) => setFilter(value)}
            data={watchFilters.map(({ filter: one, title }) => ({
              value: one,
              label: list === undefined ? title : `${title} (${rowsFor(list.rows, one).length})`,
            }))}
          />
        }
        empty={<Nobody filter={filter} list={list} />}
      />
      <Modal
        opened={writing !== undefined}
        onClose={() => setWriting(undefined)}
        title="A warning letter"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {writing !== undefined && list !== undefined && (
          <WarnPanel pupil={writing.pupil.id} knownName={writing.pupil.knownName} on={list.on} />
        )}
      </Modal>
    </>
  );
}

function Sentence({ list }: { readonly list: WatchList | undefined }) {
  if (list === undefined) return 'Pupils whose absence asks for somebody.';
  const window =
    list.windowFrom === undefined ? '' : ` The window runs from ${formatDate(list.windowFrom)} to ${formatDate(list.on)}.`;
  return `${list.rule.sentence}${window}`;
}

function NextAct({ row, onWrite }: { readonly row: WatchRow; readonly onWrite: (() => void) | undefined }) {
  if (row.letters.length > 0) {
    return (
      <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }} title={row.letters.join('; ')}>
        Letter: {row.letters[0]?.split(' ')[0]}
      </Link>
    );
  }
  if (offersLetter(row) && onWrite !== undefined) {
    return (
      <Button size="compact-sm" variant="default" onClick={onWrite}>
        Write a warning letter
      </Button>
    );
  }
  return (
    <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
      Open the sheet
    </Link>
  );
}

function Nobody({ filter, list }: { readonly filter: WatchFilter; readonly list: WatchList | undefined }) {
  if (filter !== 'threshold') return <EmptyState title="No pupil">No pupil has missed so much of this school year.</EmptyState>;
  return (
    <EmptyState title="No pupil is at or near the threshold">
      On {list === undefined ? 'this day' : formatDate(list.on)} no pupil has 7 or more unauthorised sessions in the last 10
      school weeks.
    </EmptyState>
  );
}
