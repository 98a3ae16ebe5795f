import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { shortDate } from '#shared/lib/date-words.ts';
import { useMay } from '../../client/use-session.ts';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate } from '../../components/format-date.ts';
import { BandSessions } from '../figures/index.ts';
import { DecideForm } from './decide-form.tsx';
import { currentMeeting, decisionWords, type Meetings, type Pack, type PackRow, spanWords } from './targeting-words.ts';

type Props = { readonly row: PackRow; readonly pack: Pack; readonly meetings: Meetings | undefined };

/** Why a pupil stands on the list, who leads, what was tried and changed; and what is decided now. */
export function PackPupil({ row, pack, meetings }: Props) {
  const works = useMay('cases.work');
  const { pupil } = row;
  return (
    <Stack gap="md">
      <Text>{row.why}</Text>
      <Lead row={row} />
      <Part title="What was tried this school year">
        {row.tried.length === 0 ? (
          <Text size="sm">Nothing is recorded. A call, a letter or a visit stands here once it is written down.</Text>
        ) : (
          <ul aria-label="What was tried">
            {row.tried.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is read whole and never reordered here
              <li key={index}>
                {formatDate(one.on)}: {one.title}
                {one.outcome === undefined ? '' : `, ${one.outcome.toLowerCase()}`}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Change row={row} />
      {row.decisions.length > 0 && (
        <Part title="Decided before, still to do">
          <ul>
            {row.decisions.map((step) => (
              <li key={step.id}>{decisionWords(step)}</li>
            ))}
          </ul>
        </Part>
      )}
      {works && meetings !== undefined && (
        <Part title="Decide">
          <DecideForm
            key={pupil.id}
            about={pupil.id}
            meeting={currentMeeting(meetings)}
            today={pack.today}
            workers={pack.workers}
          />
        </Part>
      )}
      {row.year !== undefined && (
        <details>
          <summary>The sessions missed this year</summary>
          <BandSessions pupil={pupil.id} from={pack.yearFrom} to={pack.on} />
        </details>
      )}
      <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
        The pupil’s sheet
      </Link>
    </Stack>
  );
}

function Lead({ row }: { readonly row: PackRow }) {
  if (row.case === undefined) {
    return (
      <Text size="sm">
        No case is open: nobody leads, and there is no plan.{' '}
        <Link to="/cases" search={{ pupil: String(row.pupil.id) }}>
          Open a case
        </Link>
      </Text>
    );
  }
  const { id, lead, openedOn, plan, next } = row.case;
  return (
    <Stack gap={4}>
      <FactTable
        label="Case"
        rows={[
          ['Leads', lead],
          ['Open since', shortDate(openedOn)],
          ['Plan', plan ?? 'None is written.'],
          ['Next step', next === undefined ? 'None.' : decisionWords(next)],
        ]}
      />
      <Link to="/cases/$case" params={{ case: String(id) }}>
        The case
      </Link>
    </Stack>
  );
}

function Change({ row: { change } }: { readonly row: PackRow }) {
  if (change === undefined) return null;
  const { before, since } = change;
  return (
    <Part title="What changed">
      <FactTable
        label="Sessions missed before the case was opened and since"
        rows={[
          [`Before, from ${shortDate(before.from)}`, `${spanWords(before)} missed, ${before.unauthorised} unauthorised`],
          [`Since ${shortDate(since.from)}`, `${spanWords(since)} missed, ${since.unauthorised} unauthorised`],
        ]}
      />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
}
