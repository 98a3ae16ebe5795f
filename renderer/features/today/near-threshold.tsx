import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Card } from './card.tsx';

/** Pupils at or near 10 unauthorised sessions in 10 school weeks, as of the day. */
export function NearThreshold({ on }: { readonly on: PlainDate }) {
  const thresholds = useQuery(api.attendance.thresholds.queryOptions({ input: { on } }));
  if (thresholds.isError)
    return <Card title="At or near the threshold" figure="–" note={errorMessage(thresholds.error).message} />;
  const rows = thresholds.data?.rows;
  const near = rows?.filter((row) => row.status === 'near').length;
  return (
    <Card
      title="At or near the threshold"
      figure={rows?.length}
      note={
        <Link to="/watch">
          {rows === undefined ? 'Open Watch' : `${near} near, ${rows.length - (near ?? 0)} at it or waiting for a reason`}
        </Link>
      }
    />
  );
}
