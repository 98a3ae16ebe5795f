import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { type CallForm, type CallPreview, callGap, previewInput, takeInput } from './call-form.ts';
import { type Kept, takenWords } from './line-words.ts';

export type KeepCall = {
  readonly preview: CallPreview | undefined;
  readonly previewError: unknown;
  /** What was missing when it was to be kept. */
  readonly gap: string | undefined;
  readonly error: unknown;
  readonly pending: boolean;
  readonly keep: () => void;
};

type Asked = {
  readonly pupil: { readonly id: PupilId };
  readonly form: CallForm;
  readonly onEnd: (kept: Kept) => void;
};

/**
 * What a call would do, and its keeping: always what stands on the screen, so a call that is to be kept while the preview
 * is still on its way waits for it.
 */
export function useKeepCall({ pupil, form, onEnd }: Asked): KeepCall {
  const [wanted, setWanted] = useState(false);
  const [gap, setGap] = useState<string>();
  const input = previewInput(pupil.id, form);
  const preview = useQuery({
    ...api.registers.previewAbsenceCall.queryOptions({ input: input ?? skipToken }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const take = useMutation(
    api.registers.takeAbsenceCall.mutationOptions({
      onSuccess: (answer, sent) => {
        const names = preview.data?.pupils.map((one) => one.knownName) ?? [];
        onEnd({ words: takenWords(names, sent.symbol, answer), left: answer.left });
      },
      onError: () => void preview.refetch(),
    }),
  );
  const { mutate } = take;
  const settled = preview.data !== undefined && !preview.isPlaceholderData && input !== undefined;
  useEffect(() => {
    if (!wanted || !settled || preview.data === undefined) return;
    setWanted(false);
    const whole = takeInput(pupil.id, form, preview.data);
    if (whole !== undefined) mutate(whole);
  }, [wanted, settled, preview.data, pupil.id, form, mutate]);
  return {
    preview: input === undefined ? undefined : preview.data,
    previewError: preview.error ?? undefined,
    gap: gap === undefined ? undefined : callGap(form),
    error: take.error ?? undefined,
    pending: take.isPending,
    keep: () => {
      const missing = callGap(form);
      setGap(missing);
      if (missing === undefined && !take.isPending) setWanted(true);
    },
  };
}
