import { Checkbox, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { MakeNotes } from './make-notes.tsx';
import { firstForm, type NoteForm, type NoteOrder, orderOf, toggled } from './note-order.ts';
import { NotesWorklist } from './notes-worklist.tsx';
import { OrderFields } from './order-fields.tsx';

type Props = { readonly choices: Outputs['registers']['halfTerms']; readonly onShowMade: () => void };

/** From the choice of days and pupils over the list of what would be made to the making. */
export function NewNotes({ choices, onShowMade }: Props) {
  const [form, setForm] = useState<NoteForm>(() => firstForm(choices.halfTerms, choices.today));
  const order = orderOf(form);
  const change = (part: Partial<NoteForm>) => setForm((now) => ({ ...now, ...part }));
  return (
    <Stack gap="sm">
      <OrderFields form={form} today={choices.today} halfTerms={choices.halfTerms} onChange={change} />
      {order === undefined ? (
        <EmptyState title="Nobody is chosen yet">
          Choose a class, a year, everyone or named pupils. The list then shows each note before it is made.
        </EmptyState>
      ) : (
        <Preview order={order} form={form} onChange={change} onShowMade={onShowMade} />
      )}
    </Stack>
  );
}

type PreviewProps = {
  readonly order: NoteOrder;
  readonly form: NoteForm;
  readonly onChange: (part: Partial<NoteForm>) => void;
  readonly onShowMade: () => void;
};

function Preview({ order, form, onChange, onShowMade }: PreviewProps) {
  const preview = useQuery({
    ...api.registers.previewNotes.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (preview.isError) {
    return (
      <ErrorPanel
        title="No list can be made of this"
        error={errorMessage(preview.error)}
        onRetry={() => void preview.refetch()}
      />
    );
  }
  const current = preview.isPlaceholderData ? undefined : preview.data;
  return (
    <Stack gap="sm">
      <MakeNotes
        order={order}
        preview={current}
        onShowMade={onShowMade}
        beside={
          <Checkbox
            label="A friendly note also where nothing was missed"
            checked={form.friendly}
            onChange={(event) => onChange({ friendly: event.currentTarget.checked })}
          />
        }
      />
      <NotesWorklist
        order={order}
        rows={preview.data?.rows}
        onLeaveOut={(pupil) => onChange({ leaveOut: toggled(form.leaveOut, pupil) })}
        onName={(pupil) => onChange({ named: toggled(form.named, pupil) })}
      />
    </Stack>
  );
}
