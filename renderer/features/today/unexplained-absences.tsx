import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Sessions without a reason whose five school days are over, and those that end today. */
export function UnexplainedAbsences() {
  const list = useQuery({ ...api.registers.unexplained.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) return <Card title="Sessions without a reason" figure="–" note={errorMessage(list.error).message} />;
  const counts = list.data?.counts;
  return (
    <Card
      title="Sessions without a reason"
      figure={counts === undefined ? undefined : counts.overdue + counts.dueToday + counts.open}
      note={
        <Link to="/registers/unexplained">
          {counts === undefined ? 'Whom to ring' : `${counts.overdue} overdue, ${counts.dueToday} due today`}
        </Link>
      }
    />
  );
}
