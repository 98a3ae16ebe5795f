import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { DayField } from '../../components/day-field.tsx';
import type { StepRow } from './case-words.ts';
import { FormFrame } from './form-frame.tsx';
import { useSeen } from './use-seen.ts';

export type StepActName = 'tick' | 'move' | 'remove';

const asked: Readonly<Record<StepActName, string>> = {
  tick: 'What came of it',
  move: 'Why another day',
  remove: 'Why it is taken out',
};
const said: Readonly<Record<StepActName, string>> = { tick: 'It is done', move: 'Set the day', remove: 'Take it out' };

type Props = { readonly step: StepRow; readonly today: PlainDate; readonly act: StepActName; readonly onLeave: () => void };

/** The form of what is done with a step: ticked off, put to another day, or taken out. */
export function StepAct({ step, today, act, onLeave }: Props) {
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(step.dueOn < today ? addDays(today, 7) : step.dueOn);
  const tick = useMutation(api.cases.tickStep.mutationOptions());
  const move = useMutation(api.cases.moveStep.mutationOptions({ onSuccess: onLeave }));
  const remove = useMutation(api.cases.removeStep.mutationOptions());
  const failed = tick.error ?? move.error ?? remove.error;
  const of = { step: step.id, seen: useSeen(step.seen, failed !== null) };
  const keep = () => {
    if (act === 'tick') tick.mutate({ ...of, words: words.trim() });
    if (act === 'move') move.mutate({ ...of, dueOn, reason: words.trim() });
    if (act === 'remove') remove.mutate({ ...of, reason: words.trim() });
  };
  return (
    <FormFrame
      act={said[act]}
      lacks={act !== 'tick' && words.trim().length < 3 && 'Say why first.'}
      pending={tick.isPending || move.isPending || remove.isPending}
      error={failed}
      onKeep={keep}
      onLeave={onLeave}
    >
      {act === 'move' && <DayField label="By" value={dueOn} onChange={setDueOn} />}
      <TextInput
        autoFocus
        label={asked[act]}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
