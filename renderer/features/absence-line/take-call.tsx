import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { PupilFinder } from '../gate/index.ts';
import { CallFields } from './call-fields.tsx';
import type { Kept } from './line-words.ts';

type Pupil = Outputs['people']['search'][number];

/** First about whom; then who rings, what is said, and what follows. Kept, the next call begins with the same field. */
export function TakeCall({ now }: { readonly now: SessionAt }) {
  const field = useRef<HTMLInputElement>(null);
  const [pupil, setPupil] = useState<Pupil>();
  const [kept, setKept] = useState<Kept>();
  const end = (answer?: Kept) => {
    setPupil(undefined);
    setKept(answer);
    field.current?.focus();
  };
  return (
    <Stack gap="sm">
      <PupilFinder
        label="Who is away?"
        fieldRef={field}
        onChoose={(chosen) => {
          setKept(undefined);
          setPupil(chosen);
        }}
      />
      <Text role="status" fw={650}>
        {kept?.words}
      </Text>
      {kept !== undefined && kept.left.length > 0 && (
        <div role="alert" className="ao-line-left">
          <strong>Nothing was written here; look at it now:</strong>
          <ul>
            {kept.left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {pupil !== undefined && (
        <div ref={intoView} key={pupil.id}>
          <Section title={`${pupil.knownName}, ${pupil.className}`}>
            <CallAbout pupil={pupil} now={now} onEnd={end} />
          </Section>
        </div>
      )}
    </Stack>
  );
}

/** The form is longer than what is left of a small window below the field. */
function intoView(element: HTMLDivElement | null): void {
  element?.scrollIntoView({ block: 'start' });
}

type AboutProps = { readonly pupil: Pupil; readonly now: SessionAt; readonly onEnd: (kept?: Kept) => void };

function CallAbout({ pupil, now, onEnd }: AboutProps) {
  const callers = useQuery(api.registers.absenceCallers.queryOptions({ input: { pupil: pupil.id } }));
  if (callers.isError) {
    return (
      <ErrorPanel
        title="The contacts cannot be shown"
        error={errorMessage(callers.error)}
        onRetry={() => void callers.refetch()}
      />
    );
  }
  if (callers.data === undefined) return <div role="status" aria-label="Loading" className="ao-line-loading" />;
  return <CallFields pupil={pupil} callers={callers.data} now={now} onEnd={onEnd} />;
}
