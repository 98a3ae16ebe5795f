import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Children away without a confirmed reason whom nobody has seen since, and how many wait for more than a call. */
export function NotYetSeen() {
  const rows = useQuery({ ...api.registers.notYetSeen.queryOptions({ input: {} }), staleTime: 0 });
  if (rows.isError) return <Card title="Not yet seen" figure="–" note={errorMessage(rows.error).message} />;
  const pressing = rows.data?.filter(({ step }) => step !== 'ring').length;
  return (
    <Card
      title="Not yet seen"
      figure={rows.data?.length}
      note={
        <Link to="/registers/not-yet-seen">
          {rows.data === undefined || rows.data.length === 0 ? 'Who was looked for' : `${pressing} for the lead or a visit`}
        </Link>
      }
    />
  );
}
