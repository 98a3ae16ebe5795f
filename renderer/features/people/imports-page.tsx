import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Confirm } from '../../components/confirm.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';

type ImportRow = Outputs['people']['imports'][number];

/** What came in from files, newest first; each can be undone as a whole while nothing later rests on it. */
export function ImportsPage() {
  const imports = useQuery(api.people.imports.queryOptions({ input: {} }));
  const [undoing, setUndoing] = useState<ImportRow>();
  const mayImport = useMay('people.import');
  return (
    <Page
      title="Imports"
      actions={
        mayImport && (
          <Group gap="lg">
            <Link to="/pupils/import">Take in a roll</Link>
            <Link to="/registers/import">Take in marks</Link>
          </Group>
        )
      }
    >
      {undoing !== undefined && <UndoImport key={undoing.command} row={undoing} onClose={() => setUndoing(undefined)} />}
      {imports.isError ? (
        <ErrorPanel title="This cannot be shown now" error={errorMessage(imports.error)} onRetry={() => void imports.refetch()} />
      ) : (
        <Worklist
          label="Imports"
          sentence="What came in from files. An import is undone as a whole; what stood there before comes back, and the undoing is recorded too."
          rows={imports.data}
          columns={columns}
          rowKey={(row) => String(row.command)}
          rowTitle={(row) => row.fileName}
          panel={(row) => <AboutImport row={row} />}
          nextAct={(row) =>
            row.undone || !mayImport ? null : (
              <Button size="compact-sm" variant="default" onClick={() => setUndoing(row)}>
                Undo this import
              </Button>
            )
          }
          nextActWidth={200}
          empty={
            <EmptyState title="No imports yet">
              Rolls and marks taken in from files are listed here, with who took them in.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

function UndoImport({ row, onClose }: { readonly row: ImportRow; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const undo = useMutation(api.people.undoImport.mutationOptions({ onSuccess: onClose }));
  if (undo.isError) {
    return <ErrorPanel title={`${row.fileName} was not undone`} error={errorMessage(undo.error)} onClose={onClose} />;
  }
  return (
    <Confirm
      opened
      title={`Undo ${row.fileName}`}
      act={`Undo all ${row.rows.toLocaleString('en-GB')} rows`}
      grave
      pending={undo.isPending}
      lacks={reason.trim().length < 3 && 'Say why first.'}
      onClose={onClose}
      onConfirm={() => undo.mutate({ command: row.command, reason: reason.trim() })}
    >
      <Stack gap="sm">
        <Text>
          Everything this import wrote is taken back, and what stood there before comes back. It is refused, with a list, where
          later work rests on it.
        </Text>
        <Textarea
          label="Why it is undone"
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </Confirm>
  );
}

function AboutImport({ row }: { readonly row: ImportRow }) {
  return (
    <Text size="sm">
      {kindWords[row.kind]}, {row.rows.toLocaleString('en-GB')} rows, taken in {formatInstant(row.at)} by {row.by}.
      {row.undone && ' It was undone later: what it wrote is no longer in use, and is kept.'}
    </Text>
  );
}

const kindWords = { roll: 'A roll', marks: 'Marks', terms: 'Terms' } as const;

const columns: readonly WorklistColumn<ImportRow>[] = [
  { key: 'file', title: 'File', cell: (row) => row.fileName, sortBy: (row) => row.fileName },
  { key: 'kind', title: 'What', width: 90, cell: (row) => kindWords[row.kind], sortBy: (row) => row.kind },
  {
    key: 'rows',
    title: 'Rows',
    width: 90,
    align: 'right',
    cell: (row) => row.rows.toLocaleString('en-GB'),
    sortBy: (row) => row.rows,
  },
  { key: 'at', title: 'Taken in', width: 200, cell: (row) => formatInstant(row.at), sortBy: (row) => row.at },
  { key: 'by', title: 'By', width: 180, cell: (row) => row.by, sortBy: (row) => row.by },
  { key: 'state', title: 'State', width: 100, cell: (row) => (row.undone ? 'Undone' : 'In use') },
];
