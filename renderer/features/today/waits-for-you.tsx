import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingRules } from '#shared/domain/accounts/waiting-kinds.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { pressingInWords, waitingInWords, waitingWords } from './waiting-words.ts';

type Line = Outputs['registers']['waiting'][number];

/** What waits for this person and no other work; whoever may do none of it sees nothing of it. */
export function WaitsForYou() {
  const waiting = useQuery({ ...api.registers.waiting.queryOptions({ input: {} }), staleTime: 0 });
  if (waiting.isError) {
    const retry = () => void waiting.refetch();
    return <ErrorPanel title="What waits for you cannot be shown" error={errorMessage(waiting.error)} onRetry={retry} />;
  }
  if (waiting.data?.length === 0) return null;
  const lines = waiting.data?.filter(({ count }) => count > 0) ?? [];
  const decide = lines.filter(({ kind }) => waitingRules[kind].for === 'decide');
  const act = lines.filter(({ kind }) => waitingRules[kind].for === 'do');
  const decides = waiting.data?.some(({ kind }) => waitingRules[kind].for === 'decide') ?? false;
  return (
    <section className="ao-waits" aria-label="Waits for you" aria-busy={waiting.isPending}>
      {waiting.data !== undefined && lines.length === 0 && (
        <p>
          <strong>Nothing waits for you.</strong>{' '}
          {decides
            ? 'Leave to decide, suspensions to confirm, letters, texts and targets stand here until they are answered.'
            : 'Sessions elsewhere to ask about, message lists to settle and reviews that are due stand here until they are done.'}
        </p>
      )}
      <Lines title="Waits for you" lines={decide} />
      <Lines title="Still to do" lines={act} />
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="ao-waits-group">
      <h2>{title}</h2>
      <ul>
        {lines.map(({ kind, count, pressing }) => (
          <li key={kind}>
            <Link to={waitingWords[kind].to}>
              <strong>{count}</strong> {waitingInWords(kind, count)}
            </Link>
            {pressing > 0 && <span> ({pressingInWords({ kind, count, pressing })})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
