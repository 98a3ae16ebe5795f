import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ErrorMessage, errorMessage } from '../client/error-message.ts';
import { isStale } from '../client/query-client.ts';
import { ErrorPanel } from '../components/error-panel.tsx';

const lookEvery = 300;

/**
 * Says once more that somebody was faster, where the form that was refused has gone with what they changed: the screen reads
 * again after such a refusal, and the words must not go with it.
 */
export function KeptRefusal() {
  const [refused, setRefused] = useState<ErrorMessage>();
  const [isLost, setLost] = useState(false);
  const own = useRef<HTMLDivElement>(null);
  const cache = useQueryClient().getMutationCache();
  useEffect(
    () =>
      cache.subscribe((event) => {
        if (event.type !== 'updated') return;
        if (event.action.type === 'pending') setRefused(undefined);
        if (event.action.type !== 'error') return;
        const message = errorMessage(event.action.error);
        if (isStale(message.code)) setRefused(message);
      }),
    [cache],
  );
  useEffect(() => {
    setLost(false);
    if (refused === undefined) return undefined;
    const look = setInterval(() => setLost(!isSaidElsewhere(refused.message, own.current)), lookEvery);
    return () => clearInterval(look);
  }, [refused]);
  return (
    <div ref={own}>
      {refused !== undefined && isLost && (
        <ErrorPanel title="This was not saved" error={refused} onClose={() => setRefused(undefined)} />
      )}
    </div>
  );
}

function isSaidElsewhere(sentence: string, own: HTMLElement | null): boolean {
  return [...document.querySelectorAll('[role="alert"]')].some(
    (one) => own?.contains(one) !== true && (one.textContent ?? '').includes(sentence),
  );
}
