import { Button, CopyButton, Group, Text } from '@mantine/core';
import type { Outputs } from '../../client/contract-types.ts';
import { Section } from '../../components/section.tsx';
import { spokenFingerprint } from './stream-words.ts';
import './exchange.css';

type Card = Outputs['exchange']['state']['school'];

/** What the school gives the authority, so that it can know the school's bundles and write back sealed. */
export function SchoolCard({ card }: { readonly card: Card }) {
  return (
    <Section title="The school’s card">
      <Text size="sm" c="dimmed">
        Give these to the authority. None of them is secret; what matters is that the authority reads the fingerprint back to you.
      </Text>
      <CardLine title="Fingerprint" shown={spokenFingerprint(card.fingerprint)} copied={card.fingerprint} />
      <CardLine title="Line for allowed_signers" shown={card.signerLine} copied={card.signerLine} />
      <CardLine title="Recipient for files to the school" shown={card.recipient} copied={card.recipient} />
    </Section>
  );
}

function CardLine({ title, shown, copied }: { readonly title: string; readonly shown: string; readonly copied: string }) {
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <CopyButton value={copied}>
          {({ copied: done, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy} aria-label={`Copy: ${title}`}>
              {done ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <code className="ao-exchange-key">{shown}</code>
    </div>
  );
}
