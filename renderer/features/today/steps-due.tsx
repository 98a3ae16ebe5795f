import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** This person's own steps of cases that are due within a week, or past. */
export function StepsDue() {
  const list = useQuery({ ...api.cases.steps.queryOptions({ input: { mine: true } }), staleTime: 0 });
  if (list.isError) return <Card title="Your next steps" figure="–" note={errorMessage(list.error).message} />;
  const soon = list.data === undefined ? undefined : addDays(list.data.today, 7);
  const due = soon === undefined ? undefined : list.data?.rows.filter(({ dueOn }) => dueOn <= soon);
  const overdue = due?.filter((row) => row.overdue).length ?? 0;
  return (
    <Card
      title="Your next steps"
      figure={due?.length}
      note={
        due?.length === 0 ? (
          'No step of yours within a week'
        ) : (
          <Link to="/cases" search={{ of: 'mine' }}>
            {overdue === 0 ? 'of cases within a week' : `of cases, ${overdue} overdue`}
          </Link>
        )
      }
    />
  );
}
