import { Button, FileButton, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { uploadFile } from '../../client/files.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { kindWords } from './calendar-rows.ts';

type Found = Outputs['school']['importTerms'] & { readonly file: string; readonly fileName: string };

/** Takes in a file of terms (`From,To,Kind,Name`): first what it holds, then, after a yes, in. */
export function TermsFile() {
  const [found, setFound] = useState<Found>();
  const write = useMutation(api.school.importTerms.mutationOptions({ onSuccess: () => setFound(undefined) }));
  const look = useMutation({
    mutationFn: async (chosen: File): Promise<Found> => {
      const sent = await uploadFile(chosen);
      return { ...(await client.school.importTerms({ file: sent.file, dryRun: true })), ...sent };
    },
    onSuccess: setFound,
  });
  const error = look.error ?? write.error;
  return (
    <>
      <FileButton accept=".csv,text/csv" onChange={(file) => file !== null && look.mutate(file)}>
        {(props) => (
          <Button variant="default" loading={look.isPending} {...props}>
            Take in a file of terms
          </Button>
        )}
      </FileButton>
      {error !== null && <ErrorPanel title="The file was not taken in" error={errorMessage(error)} />}
      {found !== undefined && (
        <Confirm
          opened
          title={`Terms in ${found.fileName}`}
          act={`Take in ${found.periods.length} lines`}
          lacks={
            (found.periods.length === 0 || found.problems.some((problem) => problem.severity === 'error')) &&
            'This file cannot be taken in as it is.'
          }
          pending={write.isPending}
          onConfirm={() => write.mutate({ file: found.file, dryRun: false })}
          onClose={() => setFound(undefined)}
        >
          <FoundTerms found={found} />
        </Confirm>
      )}
    </>
  );
}

function FoundTerms({ found }: { readonly found: Found }) {
  return (
    <>
      <List size="sm">
        {found.periods.map((period) => (
          <List.Item key={`${period.kind}${period.from}${period.name}`}>
            {kindWords[period.kind]}: {formatDate(period.from)} to {formatDate(period.to)} {period.name}
          </List.Item>
        ))}
      </List>
      {found.problems.map((problem) => (
        <Text
          key={`${problem.line}${problem.column}${problem.code}`}
          size="sm"
          c={problem.severity === 'error' ? 'red' : 'dimmed'}
        >
          {problem.line === undefined ? '' : `Line ${problem.line}: `}
          {problem.message} {problem.advice}
        </Text>
      ))}
    </>
  );
}
