import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket, uploadFile } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import { spokenFingerprint } from './stream-words.ts';

type Authority = NonNullable<Outputs['exchange']['state']['la']>;

export type AuthoritySectionProps = {
  readonly la: Authority | undefined;
  /** The name of the file in which an invented authority's private keys were saved. */
  readonly onDemoKeys: (fileName: string) => void;
};

/** Whose keys the bundles are sealed to; without one, what to do. */
export function AuthoritySection({ la, onDemoKeys }: AuthoritySectionProps) {
  const mayEnrol = useMay('exchange.enrol');
  return (
    <Section title="The local authority">
      {la === undefined ? <NotEnrolled /> : <Enrolled la={la} />}
      {mayEnrol ? (
        <Enrol known={la !== undefined} onDemoKeys={onDemoKeys} />
      ) : (
        la === undefined && <Text size="sm">The head teacher or the administrator enrols the authority.</Text>
      )}
    </Section>
  );
}

function Enrolled({ la }: { readonly la: Authority }) {
  return (
    <>
      <Text>
        <strong>{la.name}</strong>, code {la.laCode}, enrolled {formatInstant(la.enrolledAt)}.{' '}
        {la.recipients === 1 ? 'One key opens' : `${la.recipients} keys open`} what is sealed to it.
      </Text>
      {la.demo && (
        <Alert variant="outline" color="gray" title="This authority is invented">
          Its keys are for trying the whole line. Enrol your own authority before anything real is sent.
        </Alert>
      )}
      <div>
        <Text size="sm" c="dimmed">
          Its fingerprint. Ring the authority on a number you know and read it aloud together.
        </Text>
        <code className="ao-exchange-key">{spokenFingerprint(la.fingerprint)}</code>
      </div>
    </>
  );
}

function NotEnrolled() {
  return (
    <Text>
      No authority is enrolled yet, so nothing can be sent. Ask your local authority for its enrolment file and read it in here.
      To see first how it works, try it with an invented authority.
    </Text>
  );
}

function Enrol({ known, onDemoKeys }: Pick<AuthoritySectionProps, 'onDemoKeys'> & { readonly known: boolean }) {
  const enrol = useMutation({
    mutationKey: api.exchange.enrolLa.mutationKey(),
    mutationFn: async (file: File) => client.exchange.enrolLa({ file: (await uploadFile(file)).file }),
  });
  const demo = useMutation(
    api.exchange.enrolDemoLa.mutationOptions({
      onSuccess: ({ keys }) => {
        downloadTicket(keys);
        onDemoKeys(keys.fileName);
      },
    }),
  );
  return (
    <>
      {enrol.isError && (
        <ErrorPanel title="The authority was not enrolled" error={errorMessage(enrol.error)} onClose={enrol.reset} />
      )}
      {demo.isError && <ErrorPanel title="No demo authority was made" error={errorMessage(demo.error)} onClose={demo.reset} />}
      <Group gap="xs">
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && enrol.mutate(file)}>
          {(props) => (
            <Button {...props} variant={known ? 'default' : 'filled'} loading={enrol.isPending}>
              {known ? 'Read in another enrolment file' : 'Read in the enrolment file'}
            </Button>
          )}
        </FileButton>
        {!known && (
          <Button variant="default" loading={demo.isPending} onClick={() => demo.mutate({})}>
            Try with an invented authority
          </Button>
        )}
      </Group>
    </>
  );
}
