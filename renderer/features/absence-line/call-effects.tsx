import { Text, Title } from '@mantine/core';
import type { CallForm, CallPreview } from './call-form.ts';
import { effectLines } from './line-words.ts';

type Props = { readonly form: CallForm; readonly preview: CallPreview };

/** What keeping the call will do, pupil by pupil; a conflict stands out, for it is left to a person. */
export function CallEffects({ form, preview }: Props) {
  return (
    <section className="ao-line-effects" aria-label="What this will do" aria-live="polite">
      <Title order={3} size="h5">
        What this will do
      </Title>
      {preview.refusals.map((refusal) => (
        <Text key={refusal} size="sm" fw={600} className="ao-line-conflict">
          {refusal}
        </Text>
      ))}
      {preview.pupils.map((pupil) => (
        <div key={pupil.pupil}>
          {preview.pupils.length > 1 && <strong>{pupil.knownName}</strong>}
          <ul>
            {effectLines(pupil.sessions, form.symbol).map((line) => (
              <li key={line.text} className={line.does === 'conflict' ? 'ao-line-conflict' : ''}>
                {line.does === 'conflict' && <strong>Nothing is written. </strong>}
                {line.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {form.away.trim() === '' && form.back === undefined && (
        <Text size="sm" c="dimmed">
          For how long is not known: on the days after this one the register asks again.
        </Text>
      )}
    </section>
  );
}
