import { Button, FileInput, Group, Paper, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { uploadFile } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { Page } from '../../components/page.tsx';
import { CheckResult } from './check-result.tsx';

type Asked = { readonly bundle: File; readonly signers: string; readonly identity: File | null };

/** Opens a bundle of any school and says, check by check, what agrees and what does not. */
export function CheckBundlePage() {
  const [bundle, setBundle] = useState<File | null>(null);
  const [identity, setIdentity] = useState<File | null>(null);
  const [signers, setSigners] = useState('');
  const check = useMutation({ mutationFn: checkBundle });
  return (
    <Page
      title="Check a bundle"
      sentence="Choose a bundle to see whether it is whole, whose it is, and, with the authority’s private key, what is in it. Nothing is taken in."
      actions={<Link to="/exchange">Back to Exchange</Link>}
    >
      <Paper withBorder p="md">
        <Stack gap="md">
          <SimpleGrid cols={2} spacing="md">
            <FileInput
              label="The bundle"
              description="A file that ends in .bundle.zip"
              placeholder="Choose a file"
              accept=".zip"
              clearable
              value={bundle}
              onChange={setBundle}
            />
            <FileInput
              label="Private key of the authority"
              description="Only to open it; without it the outside alone is checked. It is not kept."
              placeholder="No key: check the outside"
              clearable
              value={identity}
              onChange={setIdentity}
            />
          </SimpleGrid>
          <SignersField signers={signers} onSigners={setSigners} />
          <Group>
            <Button
              {...greyed(bundle === null && 'Choose the file first.')}
              loading={check.isPending}
              onClick={() => bundle !== null && check.mutate({ bundle, signers, identity })}
            >
              Check this bundle
            </Button>
          </Group>
        </Stack>
      </Paper>
      {check.isError && <ErrorPanel title="The bundle was not checked" error={errorMessage(check.error)} onClose={check.reset} />}
      {check.data !== undefined && <CheckResult check={check.data} />}
    </Page>
  );
}

type SignersFieldProps = { readonly signers: string; readonly onSigners: (signers: string) => void };

function SignersField({ signers, onSigners }: SignersFieldProps) {
  const [file, setFile] = useState<File | null>(null);
  const read = useMutation({ mutationFn: (chosen: File) => chosen.text(), onSuccess: onSigners });
  return (
    <SimpleGrid cols={2} spacing="md">
      <Textarea
        label="Keys of the schools (allowed_signers)"
        description="Empty: this school’s own key is expected"
        placeholder="urn123456 namespaces=&quot;bundle@attendance.example&quot; ssh-ed25519 …"
        autosize
        minRows={2}
        maxRows={6}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        value={signers}
        onChange={(event) => onSigners(event.currentTarget.value)}
      />
      <FileInput
        label="Or read them from a file"
        description="Puts its lines in the field beside this"
        placeholder="Choose a file"
        clearable
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          if (chosen !== null) read.mutate(chosen);
        }}
      />
    </SimpleGrid>
  );
}

async function checkBundle({ bundle, signers, identity }: Asked) {
  const { file } = await uploadFile(bundle);
  const key = identity === null ? '' : (await identity.text()).trim();
  return client.exchange.check({
    file,
    ...(signers.trim() === '' ? {} : { signers }),
    ...(key === '' ? {} : { identity: key }),
  });
}
