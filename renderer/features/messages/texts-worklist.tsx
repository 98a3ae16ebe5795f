import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type MessageTextRow, type MessageTexts, standsWords } from './message-words.ts';
import { TextForm } from './text-form.tsx';
import { TextPanel } from './text-panel.tsx';

/** Every text with its versions; a draft waits for the head teacher. */
export function TextsWorklist({ texts }: { readonly texts: MessageTexts | undefined }) {
  const [writing, setWriting] = useState(false);
  const count = (state: MessageTextRow['now']['state']): number =>
    (texts?.texts ?? []).filter(({ now }) => now.state === state).length;
  return (
    <>
      <Worklist
        label="Texts"
        sentence="The office writes a text, the head teacher approves it. A changed text is a draft again; retired ones stay to be read."
        rows={texts?.texts}
        rowKey={(row) => String(row.id)}
        rowTitle={(row) => row.now.title}
        columns={columns}
        panel={(row, close) =>
          texts !== undefined && <TextPanel key={row.now.command} row={row} texts={texts} onSettled={close} />
        }
        counts={[
          { label: 'approved', value: count('approved') },
          { label: 'to approve', value: count('draft') },
        ]}
        filters={
          texts !== undefined && (
            <Button size="xs" variant="default" onClick={() => setWriting(true)}>
              Write a text
            </Button>
          )
        }
        empty={
          <EmptyState title="No text yet">
            Two texts are ready to begin with: choose “Write a text”, change what you like, and ask the head teacher to approve
            it.
          </EmptyState>
        }
      />
      {writing && texts !== undefined && <TextForm texts={texts} onClose={() => setWriting(false)} />}
    </>
  );
}

const columns: readonly WorklistColumn<MessageTextRow>[] = [
  { key: 'title', title: 'Text', width: '28%', cell: ({ now }) => <strong>{now.title}</strong>, sortBy: ({ now }) => now.title },
  { key: 'wording', title: 'Wording', cell: ({ now }) => now.wording },
  { key: 'state', title: 'Stands', width: 150, cell: ({ now }) => standsWords[now.state], sortBy: ({ now }) => now.state },
];
