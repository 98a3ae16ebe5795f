import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { FamilyMeetings } from '../meetings/index.ts';
import { openQuickEntry } from './asked-entry.ts';
import { CaseClosing } from './case-closing.tsx';
import { CasePeople } from './case-people.tsx';
import { CasePlan } from './case-plan.tsx';
import { CaseSteps } from './case-steps.tsx';
import { ageWords, type CaseSheet, namesOf } from './case-words.ts';
import { ChronologyList } from './chronology-list.tsx';
import { groundWords } from './open-case.tsx';
import './cases.css';

/** One case in full: what it rests on, the plan, the next steps, and what was done. */
export function CaseSheetPage({ case: id }: { readonly case: CaseId }) {
  const sheet = useQuery({ ...api.cases.sheet.queryOptions({ input: { case: id } }), staleTime: 0 });
  const failed = sheet.isError && (
    <ErrorPanel title="The case cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
  );
  if (sheet.data !== undefined) {
    // What is half typed stays where only reading again has failed.
    return <Sheet sheet={sheet.data} failed={failed} />;
  }
  return <Page title="Case">{failed || <Skeleton height={420} radius="sm" aria-label="Loading" />}</Page>;
}

function Sheet({ sheet, failed }: { readonly sheet: CaseSheet; readonly failed: ReactNode }) {
  const works = useMay('cases.work');
  const { case: row } = sheet;
  const open = row.closed === undefined;
  const pupils = row.pupils.map(({ id }) => id);
  return (
    <Page
      title={namesOf(row)}
      sentence={<Standing sheet={sheet} />}
      actions={
        <>
          <Link to="/cases">All cases</Link>
          {works && <Button onClick={() => openQuickEntry({ pupils })}>Write into the chronology</Button>}
        </>
      }
    >
      {failed}
      <div className="ao-case-sheet">
        <Stack gap="md">
          <Section title="Next steps">
            <CaseSteps sheet={sheet} mayWork={works && open} />
          </Section>
          <Section title="Plan">
            <CasePlan sheet={sheet} mayWork={works && open} />
          </Section>
          <Section title="Meetings and contracts">
            <FamilyMeetings pupils={pupils} />
          </Section>
          <Section title="What it rests on">
            <Ground sheet={sheet} />
          </Section>
          <Section title="Children and lead worker">
            <CasePeople sheet={sheet} mayWork={works && open} />
          </Section>
          {works && (
            <Section title={open ? 'Close the case' : 'The case is closed'}>
              <CaseClosing sheet={sheet} />
            </Section>
          )}
        </Stack>
        <Section title="Chronology">
          <ChronologyList pupils={pupils} names={new Map(row.pupils.map((pupil) => [pupil.id, pupil.knownName]))} />
        </Section>
      </div>
    </Page>
  );
}

function Standing({ sheet: { case: row } }: { readonly sheet: CaseSheet }) {
  if (row.closed !== undefined) {
    return (
      <>
        Closed on {formatDate(row.closed.on)}: {row.closed.outcome}. {row.closed.words}
      </>
    );
  }
  return (
    <>
      Open since {formatDate(row.openedOn)} ({ageWords(row.age)}), led by {row.lead.name}. A person decides every step; nothing
      follows by itself.
    </>
  );
}

function Ground({ sheet: { case: row, ground } }: { readonly sheet: CaseSheet }) {
  const names = new Map(row.pupils.map((pupil) => [pupil.id, pupil.knownName]));
  return (
    <Stack gap="xs">
      <Text className="ao-case-plan">{row.because}</Text>
      {ground.map((one) => (
        <div key={one.pupil}>
          <Text size="sm">
            <Link to="/pupils/$pupil" params={{ pupil: String(one.pupil) }}>
              {names.get(one.pupil) ?? 'a child no longer in this case'}
            </Link>
            , as it stood on {formatDate(one.on)}: {groundWords(one)}
          </Text>
          {one.sessions.length > 0 && (
            <details>
              <summary>
                The sessions that counted, {formatDate(one.from)} to {formatDate(one.to)}
              </summary>
              <Text size="sm" className="ao-figures">
                {one.sessions.map(({ date, session, code }) => `${formatDate(date)} ${session} ${code}`).join(' · ')}
              </Text>
            </details>
          )}
        </div>
      ))}
    </Stack>
  );
}
