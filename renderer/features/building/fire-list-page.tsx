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
import './fire-list.css';

type FireList = Outputs['registers']['fireList'];
type FireClass = FireList['classes'][number];

/** Who is in the building now, by class, to be ticked on the screen or on paper. */
export function FireListPage() {
  const list = useQuery({ ...api.registers.fireList.queryOptions({ input: {} }), staleTime: 0, refetchInterval: 30_000 });
  const { data } = list;
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
      <div className="ao-fire">
        {data?.classes.map((one) => (
          <ClassList key={one.className} list={one} />
        ))}
      </div>
    </Page>
  );
}

function countsInWords({ counts }: FireList): string {
  const sure = `${counts.in} in the building, ${counts.notKnown} not known`;
  return `${sure}, ${counts.signedOut} signed out, ${counts.offSite} off site, ${counts.absent} absent.`;
}

/** Those to be looked for first, then those who are elsewhere, so that nobody is missed and nobody sought in vain. */
const groups: readonly { readonly place: Place; readonly title: string; readonly toTick: boolean }[] = [
  { place: 'in', title: 'In the building', toTick: true },
  { place: 'notKnown', title: 'Not known, no mark yet', toTick: true },
  { place: 'signedOut', title: 'Signed out', toTick: false },
  { place: 'offSite', title: 'Off site', toTick: false },
  { place: 'absent', title: 'Absent', toTick: false },
];

function ClassList({ list }: { readonly list: FireClass }) {
  const of = (place: Place) => list.pupils.filter((pupil) => pupil.place === place);
  return (
    <section className="ao-fire-class" aria-label={list.className}>
      <h2>
        {list.className}{' '}
        <span>
          {of('in').length} in{list.taken ? '' : ', register not complete'}
        </span>
      </h2>
      {groups.map(({ place, title, toTick }) => {
        const pupils = of(place);
        if (pupils.length === 0) return null;
        return (
          <div key={place} className="ao-fire-group" data-tick={toTick || undefined}>
            <h3>
              {title} ({pupils.length})
            </h3>
            {toTick ? <Ticked pupils={pupils} /> : <p>{pupils.map((pupil) => pupil.knownName).join(', ')}</p>}
          </div>
        );
      })}
    </section>
  );
}

function Ticked({ pupils }: { readonly pupils: FireClass['pupils'] }) {
  return (
    <ul>
      {pupils.map((pupil) => (
        <li key={pupil.pupil}>
          <label>
            <input type="checkbox" /> <span>{pupil.knownName}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
