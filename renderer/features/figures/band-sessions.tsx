import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { PlainDateText } from '../../components/plain-date-text.tsx';

type BandSessionsProps = { readonly pupil: PupilId; readonly from: PlainDate; readonly to: PlainDate };

/** The sessions missed, the newest first: what keeps a pupil from a higher band. */
export function BandSessions(input: BandSessionsProps) {
  const { data, error } = useQuery(api.attendance.pupil.queryOptions({ input }));
  if (error !== null) return <Text size="sm">{errorMessage(error).message}</Text>;
  if (data === undefined) return <Text size="sm">Reading the sessions…</Text>;
  const missed = data.sessions.filter((session) => session.class === 'authorised' || session.class === 'unauthorised');
  if (missed.length === 0) return <Text size="sm">No session missed.</Text>;
  return (
    <ul aria-label="Sessions missed">
      {missed.toReversed().map(({ date, session, code, meaning }) => (
        <li key={`${date} ${session}`}>
          <PlainDateText date={date} /> {session}: {code}, {meaning}
        </li>
      ))}
    </ul>
  );
}
