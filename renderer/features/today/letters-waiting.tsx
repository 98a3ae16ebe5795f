import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Letters cleared and not yet approved: they wait for the head. */
export function LettersWaiting() {
  const letters = useQuery(api.notices.list.queryOptions({ input: { state: 'cleared' } }));
  if (letters.isError) return <Card title="Letters waiting for the head" figure="–" note={errorMessage(letters.error).message} />;
  return (
    <Card
      title="Letters waiting for the head"
      figure={letters.data?.length}
      note={<Link to="/notices">{letters.data?.length === 0 ? 'All letters' : 'Look at them with their grounds'}</Link>}
    />
  );
}
