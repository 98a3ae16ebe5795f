import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api.ts';
import { completeInWords, missingInWords, sentInWords } from '../components/freshness-words.ts';

const everyMinute = 60_000;

/**
 * How complete the marks are and when the authority last had them: in every room, since figures stand in most, and at the
 * head of what is printed. It is asked again each minute, since a register becomes due without anyone doing anything.
 */
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
      {' · '}
      {sentInWords(freshness.data)}
    </span>
  );
}
