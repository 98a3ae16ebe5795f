import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { client } from '../../client/client.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ClosureFields } from './closure-fields.tsx';
import { askedClosure, type Closure, type ClosureForm, type ClosurePreviewData, emptyClosure } from './closure-form.ts';
import { ClosurePreview } from './closure-preview.tsx';

type Shown = { readonly closure: Closure; readonly preview: ClosurePreviewData; readonly number: number };

/** Which part, when; then exactly what would change, and nothing is written before a person says so. */
export function ClosureDesk({ today }: { readonly today: PlainDate }) {
  const [form, setForm] = useState<ClosureForm>(() => emptyClosure(today));
  const [shown, setShown] = useState<Shown>();
  const [done, setDone] = useState<Outputs['registers']['closeSessions']>();
  const asked = askedClosure(form);
  const look = useMutation({
    mutationFn: async (closure: Closure) => ({ closure, preview: await client.registers.previewClosure(closure) }),
    onSuccess: (found) => setShown((now) => ({ ...found, number: (now?.number ?? 0) + 1 })),
    onError: () => setShown(undefined),
  });
  const change = (part: Partial<ClosureForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setShown(undefined);
    setDone(undefined);
    look.reset();
  };
  return (
    <Stack gap="md">
      <ClosureFields form={form} onChange={change} />
      <Group>
        <Button
          variant="default"
          {...greyed(asked === undefined && 'Choose the days, the pupils and the code.')}
          loading={look.isPending}
          onClick={() => {
            setDone(undefined);
            if (asked !== undefined) look.mutate(asked);
          }}
        >
          Show what would change
        </Button>
        {asked === undefined && (
          <Text size="sm" c="dimmed">
            Choose the year groups{form.kind === 'part' ? ' or classes' : ''}.
          </Text>
        )}
      </Group>
      {look.isError && <ErrorPanel title="This closure cannot be written" error={errorMessage(look.error)} />}
      {done !== undefined && <Text role="status">{doneWords(done)}</Text>}
      {shown !== undefined && (
        <ClosurePreview
          key={shown.number}
          closure={shown.closure}
          preview={shown.preview}
          onWritten={(result) => {
            setShown(undefined);
            setDone(result);
          }}
        />
      )}
    </Stack>
  );
}

function doneWords({ written, planned }: Outputs['registers']['closeSessions']): string {
  return [
    ...(written > 0
      ? [`Written: ${written} ${written === 1 ? 'mark' : 'marks'}. They stand under Corrections, with their undo.`]
      : []),
    ...(planned > 0 ? [`Planned: ${planned} ${planned === 1 ? 'session' : 'sessions'}; their registers show it.`] : []),
  ].join(' ');
}
