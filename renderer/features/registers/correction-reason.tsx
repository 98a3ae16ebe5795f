import { Select, Stack, Textarea } from '@mantine/core';
import { keptReason, reasonsOn } from '#shared/domain/registers/correction-reasons.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type ReasonEntry = { readonly sentence: string | null; readonly note: string };

export const noReason: ReasonEntry = { sentence: null, note: '' };

/** The reason as it is sent; undefined until one of the list is chosen. */
export function writtenReason({ sentence, note }: ReasonEntry): string | undefined {
  return sentence === null ? undefined : keptReason(sentence, note);
}

type Props = {
  /** The day whose list is offered. */
  readonly on: PlainDate;
  readonly value: ReasonEntry;
  readonly onChange: (reason: ReasonEntry) => void;
  readonly error?: string | undefined;
  readonly takesFocus?: boolean;
};

/** Why a mark is corrected: words of the list, which leave the school with the mark, and a note, which does not. */
export function CorrectionReason({ on, value, onChange, error, takesFocus = false }: Props) {
  return (
    <Stack gap="xs">
      <Select
        label="Reason for the correction"
        placeholder="Choose from the list"
        openOnFocus={false}
        searchable
        data={reasonsOn(on).map((one) => one.sentence)}
        value={value.sentence}
        onChange={(sentence) => onChange({ ...value, sentence })}
        error={error}
        {...(takesFocus ? { 'data-autofocus': true } : {})}
      />
      <Textarea
        label="Note"
        description="Stays in school: exports and printed registers show the reason only"
        autosize
        minRows={1}
        maxLength={800}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
      />
    </Stack>
  );
}
