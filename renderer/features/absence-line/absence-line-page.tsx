import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { type CallsOf, CallsWorklist } from './calls-worklist.tsx';
import { NotBack } from './not-back.tsx';
import { TakeCall } from './take-call.tsx';
import './absence-line.css';

/** Who rang about an absence: the call as it comes in, who is not back as was said, and the log of the day. */
export function AbsenceLinePage() {
  if (!useMay('registers.correct')) {
    return (
      <Page title="Absence line">
        <EmptyState title="The attendance office takes these calls">Put parents who ring through to the office.</EmptyState>
      </Page>
    );
  }
  return <Line />;
}

function Line() {
  const [chosen, setChosen] = useState<CallsOf>({});
  const input = inputOf(chosen);
  const list = useQuery({ ...api.registers.absenceCalls.queryOptions({ input }), staleTime: 0, refetchInterval: 60_000 });
  const today = useQuery({ ...api.registers.absenceCalls.queryOptions({ input: {} }), staleTime: 0 });
  const now = today.data === undefined ? undefined : { date: today.data.today, session: today.data.session };
  return (
    <Page title="Absence line" sentence="Letters of the name and Enter, then who rings and what is said. Illness is believed.">
      {today.isError && (
        <ErrorPanel title="Calls cannot be taken now" error={errorMessage(today.error)} onRetry={() => void today.refetch()} />
      )}
      {now !== undefined && <TakeCall now={now} />}
      {today.data !== undefined && <NotBack rows={today.data.notBack} />}
      {list.isError ? (
        <ErrorPanel title="The calls cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <CallsWorklist rows={list.data?.rows} today={list.data?.today} chosen={chosen} onChoose={setChosen} />
      )}
    </Page>
  );
}

function inputOf({ day, pupil }: CallsOf): { day?: PlainDate; pupil?: NonNullable<CallsOf['pupil']>['id'] } {
  if (pupil !== undefined) return { pupil: pupil.id };
  return day === undefined ? {} : { day };
}
