import { Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type CodeSuggestion, type CodeTopic, suggestCodes } from '#shared/domain/registers/code-assistant.ts';
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
  if (!guidance.isError) return <AssistantField guidance={guidance.data} {...props} />;
  return (
    <ErrorPanel
      title="The code assistant cannot be used"
      error={errorMessage(guidance.error)}
      onRetry={() => void guidance.refetch()}
    />
  );
}

type SuggestionsProps = Omit<AssistantProps, 'takesFocus'> & { readonly said: string };

/** What words lead to that are typed in a field of another form; while nothing is said, nothing. */
export function CodeSuggestions({ said, on, session, onUse }: SuggestionsProps) {
  const guidance = useQuery({ ...api.registers.codeGuidance.queryOptions({ input: {} }), staleTime: Number.POSITIVE_INFINITY });
  const suggestion = useMemo(
    () => (guidance.data === undefined ? undefined : suggestCodes(guidance.data, { said, on, session })),
    [guidance.data, said, on, session],
  );
  if (guidance.isError) {
    return (
      <ErrorPanel
        title="The code assistant cannot be used"
        error={errorMessage(guidance.error)}
        onRetry={() => void guidance.refetch()}
      />
    );
  }
  return <Stack gap="md">{suggestion !== undefined && <Suggested suggestion={suggestion} on={on} onUse={onUse} />}</Stack>;
}

type FieldProps = AssistantProps & {
  /** Undefined while it is on its way: the field is there at once, so that no key meant for it falls into the grid. */
  readonly guidance: CodeGuidance | undefined;
};

/** The field and what it leads to. A code is written only by the press of its button, never by typing. */
export function AssistantField({ guidance, on, session, takesFocus = false, onUse }: FieldProps) {
  const [said, setSaid] = useState('');
  const answerId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const suggestion = useMemo(
    () => (guidance === undefined ? undefined : suggestCodes(guidance, { said, on, session })),
    [guidance, said, on, session],
  );
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
      <Stack gap="md" id={answerId} mt={said.trim() === '' ? 0 : 'sm'}>
        {suggestion === undefined && said !== '' && <Skeleton height={60} aria-label="Loading the guidance" />}
        {suggestion !== undefined && <Suggested suggestion={suggestion} on={on} onUse={onUse} />}
      </Stack>
      <div className="ao-hidden" role="status" aria-live="polite">
        {suggestion?.kind === 'found' && suggestion.topics.map(({ title }) => title).join(', ')}
      </div>
    </section>
  );
}

type SuggestedProps = { readonly suggestion: CodeSuggestion; readonly on: PlainDate; readonly onUse: (symbol: string) => void };

function Suggested({ suggestion, on, onUse }: SuggestedProps) {
  const topics = (shown: readonly CodeTopic[]) =>
    shown.map((topic) => <CodeTopicView key={topic.title} topic={topic} on={on} onUse={onUse} />);
  switch (suggestion.kind) {
    case 'nothingSaid':
      return null;
    case 'refused':
      return <Text size="sm">{suggestion.sentence}</Text>;
    case 'unknown':
      return (
        <>
          <Text size="sm">The guidance does not know these words. Until the reason is known the code is N.</Text>
          {topics([suggestion.general])}
        </>
      );
    case 'found':
      return (
        <>
          {topics(suggestion.topics)}
          {suggestion.others.length > 0 && (
            <details className="ao-assistant-fold">
              <summary>Perhaps also: {suggestion.others.map(({ title }) => title).join(', ')}</summary>
              {topics(suggestion.others)}
            </details>
          )}
        </>
      );
  }
}
