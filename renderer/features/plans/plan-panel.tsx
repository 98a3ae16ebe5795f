import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate, formatDay, formatInstant } from '../../components/format-date.ts';
import { EndPlan, ReviewPlan } from './plan-acts.tsx';
import { agreedWords, daysWords, type PlanRow, reviewWords, sessionsWords } from './plan-words.ts';
import { ReplacePlan } from './replace-plan.tsx';

type Props = { readonly row: PlanRow; readonly today: PlainDate; readonly onDone: () => void };

type Act = 'review' | 'replace' | 'end';

/** One plan: what was agreed, what has changed since, and what can be done with it. */
export function PlanPanel({ row, today, onDone }: Props) {
  const [act, setAct] = useState<Act>();
  const history = useQuery(api.registers.planHistory.queryOptions({ input: { plan: row.plan } }));
  return (
    <Stack gap="md">
      <PlanFacts row={row} />
      {row.source === 'leave' ? (
        <Text size="sm">
          This plan comes with a leave. It changes when the leave is decided again, <Link to="/registers/leave">under Leave</Link>
          .
        </Text>
      ) : (
        <Group gap="xs">
          {row.reviewOn !== undefined && <ActButton act="review" words="Record the review" now={act} onAct={setAct} />}
          <ActButton act="replace" words="Replace" now={act} onAct={setAct} />
          <ActButton act="end" words="End" now={act} onAct={setAct} />
        </Group>
      )}
      {act === 'review' && <ReviewPlan row={row} today={today} onDone={onDone} />}
      {act === 'end' && <EndPlan row={row} today={today} marks={history.data?.marks ?? []} onDone={onDone} />}
      {act === 'replace' && <ReplacePlan row={row} today={today} onDone={onDone} />}
      {history.data !== undefined && <PlanHistory history={history.data} symbol={row.symbol} />}
    </Stack>
  );
}

type ActButtonProps = {
  readonly act: Act;
  readonly words: string;
  readonly now: Act | undefined;
  readonly onAct: (act: Act | undefined) => void;
};

function ActButton({ act, words, now, onAct }: ActButtonProps) {
  return (
    <Button
      size="compact-md"
      variant={now === act ? 'light' : 'default'}
      aria-pressed={now === act}
      onClick={() => onAct(now === act ? undefined : act)}
    >
      {words}
    </Button>
  );
}

function PlanFacts({ row }: { readonly row: PlanRow }) {
  return (
    <Stack gap={2}>
      <Text size="sm">
        {row.pupil.className} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      <Text>
        <strong>{row.symbol}</strong> {row.title}
      </Text>
      <Text size="sm">
        {daysWords(row)}, {sessionsWords(row)}
      </Text>
      {row.provider !== undefined && <Text size="sm">At: {row.provider}</Text>}
      {row.detail !== undefined && <Text size="sm">{row.detail}</Text>}
      <Text size="sm">Agreed: {agreedWords(row)}</Text>
      {row.exceptional !== undefined && <Text size="sm">Because: {row.exceptional}</Text>}
      {row.reviewOn !== undefined && <Text size="sm">Review: {reviewWords(row)}</Text>}
      <Text size="sm">Note: {row.note}</Text>
    </Stack>
  );
}

type HistoryProps = { readonly history: Outputs['registers']['planHistory']; readonly symbol: string };

function PlanHistory({ history: { versions, marks }, symbol }: HistoryProps) {
  return (
    <section aria-label="What has changed">
      <Title order={3} size="h5">
        What has changed
      </Title>
      <ul className="ao-plans-list">
        {versions.map((one) => (
          <li key={one.at}>
            <Text size="sm">
              {formatInstant(one.at)}, {one.by}: {one.what}, {daysWords(one)}
              {one.reviewOn === undefined ? '' : `, review ${formatDate(one.reviewOn)}`}
              {one.reason === undefined ? '' : `. ${one.reason}`}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm" mt={4}>
        {marks.length === 0
          ? `No ${symbol} stands in the register within these days.`
          : `${symbol} in the register: ${marks.map((mark) => `${formatDay(mark.date)} ${mark.session}`).join(', ')}.`}
      </Text>
    </section>
  );
}
