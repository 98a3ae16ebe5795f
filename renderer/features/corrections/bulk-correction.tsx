import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { askedOf, type BulkForm, emptyForm, type Preview } from './bulk-form.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { WhatFields } from './what-fields.tsx';
import { WhomFields } from './whom-fields.tsx';

type Shown = {
  readonly preview: Preview;
  readonly mark: NonNullable<ReturnType<typeof askedOf>>['mark'];
  readonly number: number;
};

/** Whom, when and what; then exactly what would change, and nothing is written before a person says so. */
export function BulkCorrection({ today }: { readonly today: PlainDate }) {
  const [form, setForm] = useState<BulkForm>(() => emptyForm(today));
  const [shown, setShown] = useState<Shown>();
  const [corrected, setCorrected] = useState<number>();
  const plans = useQuery(api.registers.plannedGroups.queryOptions({ input: { from: form.from, to: form.to } }));
  const asked = askedOf(form, plans.data ?? []);
  const look = useMutation({
    mutationFn: async (input: NonNullable<typeof asked>) => ({
      preview: await client.registers.previewCorrections(input),
      mark: input.mark,
    }),
    onSuccess: (found) => setShown((now) => ({ ...found, number: (now?.number ?? 0) + 1 })),
    onError: () => setShown(undefined),
  });
  const change = (part: Partial<BulkForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setShown(undefined);
    setCorrected(undefined);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed">
        For a trip, a closure or an illness of several days. You see each change before it is written; it is one correction, and
        one undo takes it back.
      </Text>
      <WhomFields form={form} plans={plans.data ?? []} today={today} onChange={change} />
      <WhatFields form={form} onChange={change} />
      <Group>
        <Button
          variant="default"
          {...greyed(asked === undefined && 'Choose whom, when, the code and the reason.')}
          loading={look.isPending}
          onClick={() => asked && look.mutate(asked)}
        >
          Show what would change
        </Button>
        {asked === undefined && (
          <Text size="sm" c="dimmed">
            Choose whom, the days and the code.
          </Text>
        )}
      </Group>
      {look.isError && <ErrorPanel title="This cannot be corrected" error={errorMessage(look.error)} />}
      {corrected !== undefined && (
        <Text role="status">
          Corrected: {corrected} {corrected === 1 ? 'session' : 'sessions'}. It stands first under Recent corrections, with its
          undo.
        </Text>
      )}
      {shown !== undefined && (
        <BulkPreview
          key={shown.number}
          preview={shown.preview}
          mark={shown.mark}
          on={form.from}
          onCorrected={(count) => {
            setShown(undefined);
            setCorrected(count);
          }}
        />
      )}
    </Stack>
  );
}
