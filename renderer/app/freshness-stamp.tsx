import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api.ts';
import type { Outputs } from '../client/contract-types.ts';
import { formatDay } from '../components/format-date.ts';

type Freshness = Outputs['school']['freshness'];

const everyMinute = 60_000;

/** How complete the marks are. It is asked again each minute, since a register becomes due without anyone doing anything. */
export function FreshnessStamp() {
  const freshness = useQuery({ ...api.school.freshness.queryOptions({ input: {} }), refetchInterval: everyMinute });
  if (freshness.data === undefined) return null;
  const missing = missingInWords(freshness.data.missingRegisters);
  return (
    <span className="ao-freshness">
      {completeInWords(freshness.data)}
      {' · '}
      {freshness.data.missingOn === undefined ? (
        missing
      ) : (
        <Link to="/registers" search={{ date: freshness.data.missingOn }}>
          {missing}
        </Link>
      )}
    </span>
  );
}

/** `Marks complete to Tue 24 Nov AM`. */
export function completeInWords({ completeTo }: Pick<Freshness, 'completeTo'>): string {
  return completeTo === undefined
    ? 'No register complete yet'
    : `Marks complete to ${formatDay(completeTo.date)} ${completeTo.session}`;
}

/** `2 registers missing`. */
export function missingInWords(count: number): string {
  if (count === 0) return 'no register missing';
  return count === 1 ? '1 register missing' : `${count} registers missing`;
}
