import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import type { ContractSheet, ContractVersion } from './contract-words.ts';

type Props = { readonly sheet: ContractSheet; readonly version: ContractVersion };

/** The head teacher's yes or no for the school; for everybody else a sentence, the same about every pupil. */
export function ApproveContract({ sheet, version }: Props) {
  const approves = useMay('contracts.approve');
  return approves ? (
    <Approve sheet={sheet} version={version} />
  ) : (
    <Text size="sm">It waits for the head teacher, as every contract does.</Text>
  );
}

function Approve({ sheet, version }: Props) {
  const [virtualSchool, setVirtualSchool] = useState('');
  const [socialWorker, setSocialWorker] = useState('');
  const approve = useMutation(api.contracts.approve.mutationOptions());
  const decline = useMutation(api.contracts.decline.mutationOptions());
  const failed = approve.error ?? decline.error;
  const of = { contract: sheet.contract.id, version: version.id, seen: version.seen };
  const views = { virtualSchool: virtualSchool.trim(), socialWorker: socialWorker.trim() };
  const ready = !sheet.viewsNeeded || (views.virtualSchool !== '' && views.socialWorker !== '');
  return (
    <Stack gap="xs">
      {failed !== null && <ErrorPanel title="It stands as it was" error={errorMessage(failed)} />}
      {version.advice.map((one) => (
        <Text key={one} size="sm">
          To think about: {one}
        </Text>
      ))}
      {sheet.viewsNeeded && (
        <>
          <Text size="sm">
            For a looked-after child this way is closed. You alone may open it, with what the virtual school and the social worker
            wrote. Nobody else sees these words.
          </Text>
          <Textarea
            label="Written view of the virtual school"
            autosize
            minRows={2}
            maxLength={4000}
            value={virtualSchool}
            onChange={(event) => setVirtualSchool(event.currentTarget.value)}
          />
          <Textarea
            label="Written view of the social worker"
            autosize
            minRows={2}
            maxLength={4000}
            value={socialWorker}
            onChange={(event) => setSocialWorker(event.currentTarget.value)}
          />
        </>
      )}
      <Group gap="xs">
        <Button
          {...greyed(!ready && 'Write down both views first.')}
          loading={approve.isPending}
          onClick={() => approve.mutate({ ...of, ...(sheet.viewsNeeded ? { views } : {}) })}
        >
          Approve for the school
        </Button>
        <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate(of)}>
          Do not approve
        </Button>
      </Group>
    </Stack>
  );
}
