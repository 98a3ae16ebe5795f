import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Place } from '#shared/domain/registers/building/whereabouts.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { type FireTicks, useFireTicks } from './fire-ticks.ts';
import './fire-list.css';

type FireList = Outputs['registers']['fireList'];
type FireClass = FireList['classes'][number];

/** Who is in the building now, by class, to be ticked on the screen or on paper. */
export function FireListPage() {
  const list = useQuery({ ...api.registers.fireList.queryOptions({ input: {} }), staleTime: 0, refetchInterval: 30_000 });
  const { data } = list;
  const { ticks, tick, startAgain } = useFireTicks(data);
  const title = data === undefined ? 'Fire list' : `Fire list, ${formatDate(data.date)} ${formatMinuteOfDay(data.minute)}`;
  return (
    <Page
      title={title}
      {...(data === undefined ? {} : { sentence: countsInWords(data) })}
      actions={
        <Button variant="default" className="ao-fire-print" onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      {list.isError && (
        <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      )}
      {data === undefined && !list.isError && <Skeleton height={420} radius="sm" aria-label="Loading" />}
      {data?.closedBecause !== undefined && <Text fw={650}>{data.closedBecause}</Text>}
      {data?.classes.length === 0 && (
        <EmptyState title="Nobody is on the roll">Everyone on the roll would stand here by class.</EmptyState>
      )}
      {data !== undefined && data.classes.length > 0 && <TickedOfAll list={data} ticks={ticks} onStartAgain={startAgain} />}
      <div className="ao-fire">
        {data?.classes.map((one) => (
          <ClassList key={one.className} list={one} ticked={ticks.pupils} onTick={tick} />
        ))}
      </div>
    </Page>
  );
}

type TickedProps = {
  readonly list: FireList;
  readonly ticks: FireTicks;
  readonly onStartAgain: () => void;
};

/** It says since when, so that a drill of an hour ago is not taken for this count. */
function TickedOfAll({ list, ticks, onStartAgain }: TickedProps) {
  const all = list.classes.flatMap((one) => one.pupils.filter(isToTick));
  const count = all.filter(({ pupil }) => ticks.pupils.has(pupil)).length;
  return (
    <div className="ao-fire-ticked">
      <p role="status">
        <strong>
          {count} of {all.length} ticked
        </strong>
        {ticks.pupils.size === 0 ? '' : `, since ${formatMinuteOfDay(ticks.since)}`}
      </p>
      {ticks.pupils.size > 0 && (
        <Button variant="default" size="compact-sm" onClick={onStartAgain}>
          Start again
        </Button>
      )}
    </div>
  );
}

function countsInWords({ counts }: FireList): string {
  const sure = `${counts.notKnown} not known to be in or out, ${counts.in} in the building`;
  return `${sure}, ${counts.signedOut} signed out, ${counts.offSite} off site, ${counts.absent} absent.`;
}

/** Nobody can say where they are: they come first. Then those to be counted, then those who are elsewhere. */
const groups: readonly { readonly place: Place; readonly title: string; readonly toTick: boolean }[] = [
  { place: 'notKnown', title: 'Not known to be in or out', toTick: true },
  { place: 'in', title: 'In the building', toTick: true },
  { place: 'signedOut', title: 'Signed out', toTick: false },
  { place: 'offSite', title: 'Off site', toTick: false },
  { place: 'absent', title: 'Absent', toTick: false },
];

type Ticking = { readonly ticked: ReadonlySet<number>; readonly onTick: (pupil: number, isTicked: boolean) => void };

function ClassList({ list, ...ticking }: { readonly list: FireClass } & Ticking) {
  const of = (place: Place) => list.pupils.filter((pupil) => pupil.place === place);
  const toTick = list.pupils.filter(isToTick);
  return (
    <section className="ao-fire-class" aria-label={list.className}>
      <h2>
        {list.className}{' '}
        <span>
          {toTick.filter(({ pupil }) => ticking.ticked.has(pupil)).length} of {toTick.length} ticked
          {list.taken ? '' : ', register not complete'}
        </span>
      </h2>
      {groups.map(({ place, title, toTick: isTicked }) => {
        const pupils = of(place);
        if (pupils.length === 0) return null;
        return (
          <div key={place} className="ao-fire-group" data-place={place}>
            <h3>
              {title} ({pupils.length})
            </h3>
            {isTicked ? <ToTick pupils={pupils} {...ticking} /> : <p>{pupils.map(nameWithMorning).join(', ')}</p>}
          </div>
        );
      })}
    </section>
  );
}

function ToTick({ pupils, ticked, onTick }: { readonly pupils: FireClass['pupils'] } & Ticking) {
  return (
    <ul>
      {pupils
        .toSorted((left, right) => Number(right.inThisMorning) - Number(left.inThisMorning))
        .map((pupil) => (
          <li key={pupil.pupil}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(pupil.pupil)}
                onChange={(event) => onTick(pupil.pupil, event.currentTarget.checked)}
              />{' '}
              <span>{nameWithMorning(pupil)}</span>
            </label>
          </li>
        ))}
    </ul>
  );
}

function isToTick({ place }: FireClass['pupils'][number]): boolean {
  return place === 'in' || place === 'notKnown';
}

function nameWithMorning({ knownName, inThisMorning }: FireClass['pupils'][number]): string {
  return inThisMorning ? `${knownName} (in this morning)` : knownName;
}
