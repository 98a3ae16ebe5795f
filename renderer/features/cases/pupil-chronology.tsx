import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { openQuickEntry } from './asked-entry.ts';
import { type CaseRow, namesOf } from './case-words.ts';
import { ChronologyList } from './chronology-list.tsx';
import { OpenCaseButton } from './open-case.tsx';

type Props = { readonly pupil: PupilId; readonly onRoll: boolean };

/** A pupil's cases and all that was done, for their sheet. */
export function PupilChronology({ pupil, onRoll }: Props) {
  const works = useMay('cases.work');
  return (
    <Stack gap="sm">
      <PupilCases pupil={pupil} onRoll={onRoll} />
      {works && (
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => openQuickEntry({ pupils: [pupil] })}>
            Write into the chronology
          </Button>
        </Group>
      )}
      <ChronologyList pupils={[pupil]} atFirst={8} />
    </Stack>
  );
}

/** A pupil's cases, or the way to open one. */
export function PupilCases({ pupil, onRoll }: Props) {
  const works = useMay('cases.work');
  const cases = useQuery(api.cases.list.queryOptions({ input: { pupil } }));
  const open = cases.data?.rows.some((row) => row.closed === undefined) ?? true;
  return (
    <>
      {cases.isError && (
        <ErrorPanel title="The cases cannot be shown" error={errorMessage(cases.error)} onRetry={() => void cases.refetch()} />
      )}
      {cases.data?.rows.map((row) => (
        <Text key={row.id}>
          <Link to="/cases/$case" params={{ case: String(row.id) }}>
            {row.closed === undefined ? 'Open case' : 'Closed case'}: {namesOf(row)}
          </Link>
          {standingWords(row)}
        </Text>
      ))}
      {works && onRoll && !open && (
        <Group>
          <OpenCaseButton pupil={pupil} compact />
        </Group>
      )}
    </>
  );
}

function standingWords(row: CaseRow): string {
  if (row.closed !== undefined) return `. ${row.closed.outcome} (${formatDate(row.closed.on)}).`;
  if (row.next === undefined) return '. No next step is written down.';
  return `. Next by ${formatDate(row.next.dueOn)}: ${row.next.what}`;
}
