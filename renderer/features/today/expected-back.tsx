import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Pupils whose leave is over, and those who are not back from it. */
export function ExpectedBack() {
  const leave = useQuery(api.leave.list.queryOptions({ input: {} }));
  if (leave.isError) return <Card title="Expected back from leave" figure="–" note={errorMessage(leave.error).message} />;
  const rows = leave.data?.rows;
  const due = rows?.filter(({ stage }) => stage === 'dueBack').length;
  const overdue = rows?.filter(({ stage }) => stage === 'overdue').length;
  return (
    <Card
      title="Expected back from leave"
      figure={due === undefined || overdue === undefined ? undefined : due + overdue}
      note={<Link to="/registers/leave">{overdue === 0 ? 'All leave' : `${overdue} not back in time`}</Link>}
    />
  );
}
