import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Parenting contracts whose review is due within a week, or past. */
export function ContractReviews() {
  const list = useQuery({ ...api.contracts.list.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) return <Card title="Contract reviews due" figure="–" note={errorMessage(list.error).message} />;
  const due = list.data?.rows.filter(({ next }) => next !== undefined && next.standing !== 'later');
  const past = due?.filter(({ next }) => next?.standing === 'past').length ?? 0;
  return (
    <Card
      title="Contract reviews due"
      figure={due?.length}
      note={
        <Link to="/cases/contracts">
          {due?.length === 0 ? 'All contracts' : past === 0 ? 'within a week' : `${past} past its day`}
        </Link>
      }
    />
  );
}
