import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { AskedFields } from './asked-fields.tsx';
import { LetterFields } from './letter-fields.tsx';
import { type AskedKind, firstLetterForm, type LetterForm, type LetterOrder, letterOrderOf, stillAsked } from './letter-form.ts';
import { LetterWorklist } from './letter-worklist.tsx';
import { MakeLetters } from './make-letters.tsx';
import { OtherParents } from './other-parents.tsx';

type Props = {
  readonly kinds: readonly AskedKind[];
  readonly today: PlainDate;
  readonly pupils: readonly PupilId[];
  readonly onShowMade: () => void;
};

/** From the choice of letter and pupils over the list of who gets one to the making. */
export function NewLetters({ kinds, today, pupils, onShowMade }: Props) {
  const [form, setForm] = useState<LetterForm>(() => firstLetterForm(today, pupils));
  const change = (part: Partial<LetterForm>) => setForm((now) => ({ ...now, ...part }));
  const kind = kinds.find((one) => one.kind === form.kind);
  const order = letterOrderOf(form);
  return (
    <Stack gap="sm">
      <LetterFields form={form} kinds={kinds} kind={kind} today={today} onChange={change} />
      {kind !== undefined && (
        <AskedFields
          key={kind.kind}
          fields={kind.fields}
          today={today}
          asked={form.asked}
          onChange={(asked) => change({ asked })}
        />
      )}
      {order === undefined ? (
        <EmptyState title="Nobody is chosen yet">
          Choose a class, a year, everyone or named pupils. The list then shows who gets a letter before any is made.
        </EmptyState>
      ) : (
        <Preview form={form} order={order} kind={kind} onChange={change} onShowMade={onShowMade} />
      )}
    </Stack>
  );
}

type PreviewProps = {
  readonly form: LetterForm;
  readonly order: LetterOrder;
  readonly kind: AskedKind | undefined;
  readonly onChange: (part: Partial<LetterForm>) => void;
  readonly onShowMade: () => void;
};

/** What is typed changes nobody's place in the list, so the list is not asked for again with every letter typed. */
function Preview({ form, order, kind, onChange, onShowMade }: PreviewProps) {
  const preview = useQuery({
    ...api.letters.preview.queryOptions({ input: { ...order, asked: {} } }),
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
  const toggle = (pupil: PupilId) =>
    onChange({
      leaveOut: form.leaveOut.includes(pupil) ? form.leaveOut.filter((one) => one !== pupil) : [...form.leaveOut, pupil],
    });
  return (
    <Stack gap="sm">
      {kind?.to === 'parents' && <OtherParents preview={preview.data} reason={form.otherParentsReason} onChange={onChange} />}
      <MakeLetters order={order} preview={current} stillAsked={stillAsked(kind, form.asked)} onShowMade={onShowMade} />
      <LetterWorklist
        order={order}
        ready={stillAsked(kind, form.asked).length === 0}
        counts={kind?.period === true}
        rows={preview.data?.rows}
        onLeaveOut={toggle}
      />
    </Stack>
  );
}
