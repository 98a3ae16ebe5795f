import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist } from '../../components/worklist.tsx';
import { WarnPanel } from '../notices/index.ts';
import { WriteToThese } from '../write-to-these/index.ts';
import { FiguresWhy } from './figures-why.tsx';
import { KindWorklist } from './kind-worklist.tsx';
import { watchColumns } from './watch-columns.tsx';
import { WatchDay } from './watch-day.tsx';
import { WatchFilterBar } from './watch-filter-bar.tsx';
import {
  decisionsOf,
  dueAct,
  isWatchFilter,
  offersLetter,
  rowsFor,
  type ThresholdKindRow,
  type ThresholdLists,
  type WatchChoice,
  type WatchFilter,
  type WatchList,
  type WatchRow,
} from './watch-view.ts';
import { WatchWhy } from './watch-why.tsx';

/** Who needs us: the pupils at or near a threshold on a day, and those who miss a tenth or half of the year. */
export function WatchPage() {
  const [chosenDay, setChosenDay] = useState<PlainDate>();
  const [choice, setChoice] = useState<WatchChoice>('threshold');
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const on = chosenDay ?? freshness.data?.today;
  const asked = { input: { on: on ?? ('' as PlainDate) } };
  const watch = useQuery({ ...api.attendance.watch.queryOptions(asked), enabled: on !== undefined });
  const lists = useQuery({ ...api.attendance.allThresholds.queryOptions(asked), enabled: on !== undefined });
  const failed = freshness.error ?? watch.error ?? lists.error;
  const filters = <WatchFilterBar value={choice} onChange={setChoice} list={watch.data} lists={lists.data} />;
  return (
    <Page
      title="Who needs us"
      {...(watch.data === undefined ? {} : { freshness: <SchoolFigure list={watch.data} /> })}
      actions={<WatchDay on={on} onChoose={setChosenDay} />}
    >
      {failed !== null && (
        <ErrorPanel title="This day cannot be shown" error={errorMessage(failed)} onRetry={() => void watch.refetch()} />
      )}
      {failed === null && isWatchFilter(choice) && (
        <WatchWorklist list={watch.data} lists={lists.data} filter={choice} filters={filters} />
      )}
      {failed === null && !isWatchFilter(choice) && (
        <KindWorklist list={lists.data?.kinds.find(({ kind }) => kind === choice)} on={on} filters={filters} />
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

type WatchWorklistProps = {
  readonly list: WatchList | undefined;
  readonly lists: ThresholdLists | undefined;
  readonly filter: WatchFilter;
  readonly filters: ReactNode;
};

function WatchWorklist({ list, lists, filter, filters }: WatchWorklistProps) {
  const [writing, setWriting] = useState<WatchRow>();
  const seesLetters = useMay('notices.read');
  const mayDraft = useMay('notices.draft');
  const rows = useMemo(() => (list === undefined ? undefined : rowsFor(list.rows, filter)), [list, filter]);
  const met = useMemo(() => decisionsOf(lists), [lists]);
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
        panel={(row) =>
          list !== undefined && <WatchWhy row={row} list={list} decision={met.get(row.pupil.id)} seesLetters={seesLetters} />
        }
        nextAct={(row) =>
          list !== undefined && (
            <NextAct
              row={row}
              decision={met.get(row.pupil.id)}
              onWrite={mayDraft ? () => setWriting(row) : undefined}
              asOf={list.on}
            />
          )
        }
        nextActWidth={296}
        counts={list === undefined ? [] : [{ label: 'pupils on roll', value: list.pupilsOnRoll }]}
        filters={
          <>
            {filters}
            <WriteToThese pupils={rows?.map(({ pupil }) => pupil.id) ?? []} />
          </>
        }
        empty={<Nobody filter={filter} list={list} />}
      />
      <Dialog opened={writing !== undefined} onClose={() => setWriting(undefined)} title="A warning letter" size="lg">
        {writing !== undefined && list !== undefined && (
          <WarnPanel pupil={writing.pupil.id} knownName={writing.pupil.knownName} on={list.on} />
        )}
      </Dialog>
    </>
  );
}

function Sentence({ list }: { readonly list: WatchList | undefined }) {
  if (list === undefined) return 'Pupils whose absence asks for somebody.';
  const window =
    list.windowFrom === undefined ? '' : ` The window runs from ${formatDate(list.windowFrom)} to ${formatDate(list.on)}.`;
  return `${list.rule.sentence}${window}`;
}

type NextActProps = {
  readonly row: WatchRow;
  readonly decision: ThresholdKindRow | undefined;
  readonly onWrite: (() => void) | undefined;
  readonly asOf: PlainDate;
};

function NextAct({ row, decision, onWrite, asOf }: NextActProps) {
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
      {decision?.due === undefined ? 'Open the sheet' : dueAct(decision.due, asOf)}
    </Link>
  );
}

function Nobody({ filter, list }: { readonly filter: WatchFilter; readonly list: WatchList | undefined }) {
  if (filter !== 'threshold') return <EmptyState title="No pupil">No pupil has missed so much of this school year.</EmptyState>;
  return (
    <EmptyState title="No pupil is at or near the threshold">
      On {list === undefined ? 'this day' : formatDate(list.on)} nobody is near it. {list?.rule.sentence}
    </EmptyState>
  );
}
