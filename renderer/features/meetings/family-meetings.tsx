import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meetingKinds } from '#shared/domain/meetings/meeting.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { standWords, whenWords } from './meeting-words.ts';
import { PlanMeeting } from './plan-meeting.tsx';

type Props = { readonly pupils: readonly PupilId[] };

/** The meetings about the children of a case and the contracts made in them. */
export function FamilyMeetings({ pupils }: Props) {
  const meetings = useQuery({ ...api.meetings.list.queryOptions({ input: {} }), staleTime: 0 });
  const contracts = useQuery({ ...api.contracts.list.queryOptions({ input: {} }), staleTime: 0 });
  const works = useMay('cases.work');
  const failed = meetings.error ?? contracts.error;
  const held = meetings.data?.rows.filter((row) => row.pupils.some(({ id }) => pupils.includes(id))) ?? [];
  const made = contracts.data?.rows.filter(({ pupil }) => pupils.includes(pupil.id)) ?? [];
  const [only] = pupils;
  return (
    <Stack gap="xs">
      {failed !== null && <ErrorPanel title="They cannot be shown" error={errorMessage(failed)} />}
      {meetings.data !== undefined && held.length === 0 && made.length === 0 && (
        <Text>No meeting is written down. A contract begins with one.</Text>
      )}
      {made.map(({ id, pupil, from, to }) => (
        <Text key={`contract ${id}`} className="ao-meeting-line">
          <Link to="/cases/contracts/$contract" params={{ contract: String(id) }}>
            Parenting contract about {pupil.knownName}
          </Link>
          , {formatDate(from).slice(4)} to {formatDate(to).slice(4)}
        </Text>
      ))}
      {held.map((row) => (
        <Text key={`meeting ${row.id}`} className="ao-meeting-line">
          <Link to="/cases/meetings/$meeting" params={{ meeting: String(row.id) }}>
            {meetingKinds[row.kind]}, {whenWords(row)}
          </Link>
          : {standWords[row.stand].toLowerCase()}
        </Text>
      ))}
      {works && meetings.data !== undefined && (
        <Group>
          <PlanMeeting today={meetings.data.today} {...(pupils.length === 1 && only !== undefined ? { pupil: only } : {})} />
        </Group>
      )}
    </Stack>
  );
}
