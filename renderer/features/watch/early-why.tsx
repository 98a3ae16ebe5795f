import { Stack, Text, Title } from '@mantine/core';
import { CountedSessions } from './counted-sessions.tsx';
import type { EarlyList, EarlyReason, EarlyRow } from './early-view.ts';
import { PupilLine } from './pupil-line.tsx';

/** Each reason with the sessions in it, those it is held against, and the rule by which anybody can count again. */
export function EarlyWhy({ row, list }: { readonly row: EarlyRow; readonly list: EarlyList }) {
  const { pupil } = row;
  return (
    <Stack gap="md">
      <PupilLine pupil={pupil} />
      {row.reasons.map((reason) => (
        <Reason key={reason.kind} reason={reason} list={list} />
      ))}
      <Text size="sm" c="dimmed">
        {list.reference}. A change has many causes: ask before you judge.
      </Text>
    </Stack>
  );
}

const comparedTitles: Readonly<Record<EarlyReason['kind'], string>> = {
  rising: 'Absent before',
  lateness: 'Late before',
  weekday: 'Absent on other days',
  sameDays: 'Absent on other days',
  afterBreaks: '',
};

function Reason({ reason, list }: { readonly reason: EarlyReason; readonly list: EarlyList }) {
  const rule = list.rules.find(({ kind }) => kind === reason.kind);
  return (
    <Stack gap={6} component="section" aria-label={rule?.title ?? reason.kind}>
      <Title order={3} size="h5">
        {reason.words}
      </Title>
      <CountedSessions sessions={reason.sessions} on={list.on} />
      {reason.compared.length > 0 && (
        <details>
          <summary>
            {comparedTitles[reason.kind]}: {reason.compared.length} {reason.compared.length === 1 ? 'session' : 'sessions'}
          </summary>
          <CountedSessions sessions={reason.compared} on={list.on} />
        </details>
      )}
      <Text size="sm" c="dimmed">
        {rule?.sentence}
      </Text>
    </Stack>
  );
}
