import { Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { suggestCodes } from '#shared/domain/registers/code-assistant.ts';
import type { CodeGuidance } from '#shared/domain/registers/code-guidance.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CodeTopicView } from './code-topic-view.tsx';
import './code-assistant.css';

type AssistantProps = {
  readonly on: PlainDate;
  readonly session: Session;
  /** Whether the field takes the keyboard. */
  readonly takesFocus?: boolean;
  readonly onUse: (symbol: string) => void;
};

/** "What did the parent say?": the codes that could be right, from the guidance that comes with the program. */
export function CodeAssistant(props: AssistantProps) {
  const guidance = useQuery({ ...api.registers.codeGuidance.queryOptions({ input: {} }), staleTime: Number.POSITIVE_INFINITY });
  if (guidance.data !== undefined) return <AssistantField guidance={guidance.data} {...props} />;
  return guidance.isError ? (
    <ErrorPanel
      title="The code assistant cannot be used"
      error={errorMessage(guidance.error)}
      onRetry={() => void guidance.refetch()}
    />
  ) : (
    <Skeleton height={60} aria-label="Loading the guidance" />
  );
}

/** The field and what it leads to. A code is written only by the press of its button, never by typing. */
export function AssistantField({
  guidance,
  on,
  session,
  takesFocus = false,
  onUse,
}: AssistantProps & { readonly guidance: CodeGuidance }) {
  const [said, setSaid] = useState('');
  const answerId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const suggestion = useMemo(() => suggestCodes(guidance, { said, on, session }), [guidance, said, on, session]);
  return (
    <section className="ao-assistant" aria-label="Code assistant">
      <TextInput
        label="What did the parent say?"
        placeholder="dentist at 10"
        maxLength={300}
        autoComplete="off"
        ref={field}
        aria-controls={answerId}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
        }}
      />
      <Stack gap="md" id={answerId} mt={suggestion.kind === 'nothingSaid' ? 0 : 'sm'}>
        {suggestion.kind === 'refused' && <Text size="sm">{suggestion.sentence}</Text>}
        {suggestion.kind === 'unknown' && (
          <>
            <Text size="sm">The guidance does not know these words. Until the reason is known the code is N.</Text>
            <CodeTopicView topic={suggestion.general} on={on} onUse={onUse} />
          </>
        )}
        {suggestion.kind === 'found' && (
          <>
            {suggestion.topics.map((topic) => (
              <CodeTopicView key={topic.title} topic={topic} on={on} onUse={onUse} />
            ))}
            {suggestion.others.length > 0 && (
              <details className="ao-assistant-fold">
                <summary>Perhaps also: {suggestion.others.map(({ title }) => title).join(', ')}</summary>
                {suggestion.others.map((topic) => (
                  <CodeTopicView key={topic.title} topic={topic} on={on} onUse={onUse} />
                ))}
              </details>
            )}
          </>
        )}
      </Stack>
      <div className="ao-hidden" role="status" aria-live="polite">
        {suggestion.kind === 'found' && suggestion.topics.map(({ title }) => title).join(', ')}
      </div>
    </section>
  );
}
