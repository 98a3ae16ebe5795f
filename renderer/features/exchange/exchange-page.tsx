import { Alert, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { AuthoritySection } from './authority-section.tsx';
import { SchoolCard } from './school-card.tsx';
import { SentBundles } from './sent-bundles.tsx';
import { StreamSection } from './stream-section.tsx';
import { streams } from './stream-words.ts';
import './exchange.css';

/** What goes to the local authority, and what has gone. */
export function ExchangePage() {
  const [demoKeys, setDemoKeys] = useState<string>();
  const state = useQuery(api.exchange.state.queryOptions({ input: {} }));
  return (
    <Page
      title="Exchange"
      sentence="Sealed and signed files for the local authority. Nothing leaves this computer by itself: you save the file and send it the way you have agreed."
      actions={<Link to="/exchange/check">Check a bundle</Link>}
    >
      {state.isError && (
        <ErrorPanel title="This cannot be shown now" error={errorMessage(state.error)} onRetry={() => void state.refetch()} />
      )}
      {state.isPending && <Skeleton height={320} radius="sm" aria-label="Loading" />}
      {demoKeys !== undefined && (
        <Alert role="status" variant="outline" title="An invented authority is enrolled, to try the whole line">
          Its private keys were saved as {demoKeys}. With them you can open what you send, as the authority would, under Check a
          bundle.
        </Alert>
      )}
      {state.data !== undefined && (
        <Stack gap="md">
          {state.data.la === undefined && <Keys state={state.data} onDemoKeys={setDemoKeys} />}
          <div className="ao-exchange-pair">
            {streams.map((stream) => (
              <StreamSection key={stream} stream={stream} authority={state.data.la} />
            ))}
          </div>
          <SentBundles sent={state.data.sent} />
          {state.data.la !== undefined && <Keys state={state.data} onDemoKeys={setDemoKeys} />}
        </Stack>
      )}
    </Page>
  );
}

type KeysProps = { readonly state: Outputs['exchange']['state']; readonly onDemoKeys: (fileName: string) => void };

/** Comes first only until an authority is enrolled: after that the day's work is the sending. */
function Keys({ state, onDemoKeys }: KeysProps) {
  return (
    <div className="ao-exchange-pair">
      <AuthoritySection la={state.la} onDemoKeys={onDemoKeys} />
      <SchoolCard card={state.school} />
    </div>
  );
}
