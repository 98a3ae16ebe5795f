import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** People to be told of an absence the same day; who they are and why is no part of it (practice rule 4). */
export function TellToday() {
  const list = useQuery({ ...api.registers.unexplained.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) return <Card title="To tell today" figure="–" note={errorMessage(list.error).message} />;
  const waiting = list.data?.rows.filter((row) => row.tellToday.some(({ told }) => !told));
  return (
    <Card
      title="To tell today"
      figure={waiting?.length}
      note={
        waiting?.length === 0 ? (
          'Nobody waits to be told'
        ) : (
          <Link to="/registers/unexplained">{waiting?.length === 1 ? 'absence' : 'absences'} to be told today</Link>
        )
      }
    />
  );
}
