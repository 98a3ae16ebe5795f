import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';

/** How many left after registration, and where one sees who. */
export function LeftAfterRegistration() {
  const day = useQuery({ ...api.registers.building.queryOptions({ input: {} }), staleTime: 0, refetchInterval: 60_000 });
  const left = day.data?.left;
  return (
    <section className="ao-card" aria-label="Left after registration">
      <h2 className="ao-card-title">Left after registration</h2>
      <div className="ao-card-figure ao-figures">{left === undefined ? '–' : left.length}</div>
      <div className="ao-card-note">
        {day.isError ? (
          errorMessage(day.error).message
        ) : (
          <Link to="/registers/building">{left?.length === 0 ? 'Nobody to look for' : 'Whom to look for now'}</Link>
        )}
      </div>
    </section>
  );
}
