import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keptReason } from '#shared/domain/registers/correction-reasons.ts';
import { closingReason } from '#shared/domain/registers/unexplained.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type ClosingProposal, closingProposal } from './closing.ts';
import type { UnexplainedRow } from './unexplained-words.ts';

/** Proposes O for what is overdue; it names every session first, and nothing is written before a person says so. */
export function CloseOverdue({ rows }: { readonly rows: readonly UnexplainedRow[] }) {
  const [shown, setShown] = useState<ClosingProposal>();
  const [note, setNote] = useState('');
  const close = useMutation(api.registers.closeUnexplained.mutationOptions({ onSuccess: () => setShown(undefined) }));
  const now = closingProposal(rows);
  const overdue = now.chosen.length + now.left.length;
  if (overdue === 0) return null;
  const count = shown?.chosen.length ?? 0;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          close.reset();
          setShown(now);
        }}
      >
        {now.chosen.length > 0 ? `Propose O for ${now.chosen.length} overdue` : `Why none of ${overdue} overdue may become O`}
      </Button>
      <Confirm
        opened={shown !== undefined}
        title="Absences to be closed without a reason"
        act={`Write O for ${count} ${count === 1 ? 'session' : 'sessions'}`}
        pending={close.isPending}
        lacks={count === 0 && 'None of them can be closed now.'}
        onClose={() => setShown(undefined)}
        onConfirm={() =>
          close.mutate({ sessions: shown?.chosen.map((one) => one.session) ?? [], reason: keptReason(closingReason, note) })
        }
      >
        <Stack gap="sm">
          {close.isError && <ErrorPanel title="Nothing was closed" error={errorMessage(close.error)} />}
          {shown !== undefined && <Proposal proposal={shown} />}
          {count > 0 && (
            <Textarea
              label={`Note beside the reason “${closingReason}”`}
              description="Stays in school: exports and printed registers show the reason only"
              autosize
              minRows={1}
              maxLength={800}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Stack>
      </Confirm>
    </>
  );
}

export function Proposal({ proposal: { chosen, left } }: { readonly proposal: ClosingProposal }) {
  return (
    <>
      {chosen.length > 0 && (
        <Text size="sm">
          Each N becomes O, unauthorised, as a correction in your name; the N stays beside it. It closes the record, not the
          worry: a child nobody has seen stays on Not yet seen.
        </Text>
      )}
      <Named title={`Become O (${chosen.length})`} lines={chosen.map(({ key, what }) => ({ key, what, because: [] }))} />
      <Named title={`Left out (${left.length})`} lines={left} />
    </>
  );
}

type NamedProps = {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly what: string; readonly because: readonly string[] }[];
};

function Named({ title, lines }: NamedProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <ul className="ao-unexplained-named">
        {lines.map((line) => (
          <li key={line.key}>
            {line.what}
            {line.because.length > 0 && <div className="ao-unexplained-because">{line.because.join(' ')}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
