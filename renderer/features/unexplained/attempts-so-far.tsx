import { Stack, Text, Title } from '@mantine/core';
import { formatDay, formatInstant } from '../../components/format-date.ts';
import { attemptWords, deadlineWords, type UnexplainedRow } from './unexplained-words.ts';
import { WithdrawAttempt } from './withdraw-attempt.tsx';

/** What was tried, the newest first, and each session with its deadline and what keeps it from being closed. */
export function AttemptsSoFar({ row }: { readonly row: UnexplainedRow }) {
  return (
    <Stack gap="xs">
      <section aria-label="Tried so far">
        <Title order={3} size="h5">
          Tried so far
        </Title>
        {row.attempts.length === 0 && <Text size="sm">Nobody yet.</Text>}
        <ul className="ao-unexplained-named">
          {row.attempts.toReversed().map((attempt) => (
            <li key={attempt.id}>
              {attempt.withdrawn === undefined ? attemptWords(attempt) : <s>{attemptWords(attempt)}</s>}
              {attempt.said !== undefined && <div>“{attempt.said}”</div>}
              <div className="ao-unexplained-because">
                {formatInstant(attempt.at)}, {attempt.by}, about {formatDay(attempt.date)}
              </div>
              {attempt.withdrawn === undefined ? (
                <WithdrawAttempt attempt={attempt} />
              ) : (
                <div>Taken back: {attempt.withdrawn}</div>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Sessions without a reason">
        <Title order={3} size="h5">
          Sessions without a reason
        </Title>
        <ul className="ao-unexplained-named">
          {row.sessions.map((session) => (
            <li key={`${session.date} ${session.session}`}>
              {formatDay(session.date)} {session.session}: {deadlineWords(session)}
              {session.because.length > 0 && <div className="ao-unexplained-because">{session.because.join(' ')}</div>}
            </li>
          ))}
        </ul>
      </section>
      <Text size="sm" c="dimmed">
        A reason is to be established within 5 school days after the session; then N becomes O (SI 2024/208 reg 10(7)–(9); WTISA
        2026, paras 407–408).
      </Text>
    </Stack>
  );
}
