import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
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
  const preview = usePreview(order);
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
        >
          {kind.to === 'parents' && order !== undefined && (
            <OtherParents preview={preview.data} reason={form.otherParentsReason} onChange={change} />
          )}
        </AskedFields>
      )}
      {order === undefined && (
        <EmptyState title="Nobody is chosen yet">
          Choose a class, a year, everyone or named pupils. The list then shows who gets a letter before any is made.
        </EmptyState>
      )}
      {order !== undefined && preview.isError && (
        <ErrorPanel
          title="No list can be made of this"
          error={errorMessage(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      )}
      {order !== undefined && !preview.isError && (
        <Previewed
          form={form}
          order={order}
          kind={kind}
          rows={preview.data}
          isCurrent={!preview.isPlaceholderData}
          onChange={change}
          onShowMade={onShowMade}
        />
      )}
    </Stack>
  );
}

const nobody: LetterOrder['group'] = { kind: 'pupils', pupils: [] };

/** What is typed changes nobody's place in the list, so the list is not asked for again with every letter typed. */
function usePreview(order: LetterOrder | undefined) {
  const day = '2000-01-01' as PlainDate;
  const none: LetterOrder = {
    kind: 'concern',
    group: nobody,
    period: { from: day, to: day },
    asked: {},
    leaveOut: [],
    otherParentsReason: '',
  };
  return useQuery({
    ...api.letters.preview.queryOptions({ input: { ...(order ?? none), asked: {} } }),
    enabled: order !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

type PreviewedProps = {
  readonly form: LetterForm;
  readonly order: LetterOrder;
  readonly kind: AskedKind | undefined;
  readonly rows: Outputs['letters']['preview'] | undefined;
  /** False while another list is being worked out. */
  readonly isCurrent: boolean;
  readonly onChange: (part: Partial<LetterForm>) => void;
  readonly onShowMade: () => void;
};

function Previewed({ form, order, kind, rows, isCurrent, onChange, onShowMade }: PreviewedProps) {
  const asked = stillAsked(kind, form.asked);
  const toggle = (pupil: PupilId) =>
    onChange({
      leaveOut: form.leaveOut.includes(pupil) ? form.leaveOut.filter((one) => one !== pupil) : [...form.leaveOut, pupil],
    });
  return (
    <Stack gap="sm">
      <MakeLetters order={order} preview={isCurrent ? rows : undefined} stillAsked={asked} onShowMade={onShowMade} />
      <LetterWorklist
        order={order}
        ready={asked.length === 0}
        counts={kind?.period === true}
        rows={rows?.rows}
        onLeaveOut={toggle}
      />
    </Stack>
  );
}
