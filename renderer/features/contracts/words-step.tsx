import { Stack, Textarea } from '@mantine/core';
import type { StepProps } from './wizard-ground.ts';

/** The pupil's own words, and what each side agrees to. */
export function WordsStep({ draft, onChange }: StepProps) {
  const { statements } = draft;
  return (
    <Stack gap="sm">
      <Textarea
        label="What the pupil says"
        description="In the pupil’s own words: what helps, what makes coming hard."
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.voice}
        onChange={(event) => onChange({ ...draft, voice: event.currentTarget.value })}
      />
      <Textarea
        label="Statement of the parents"
        autosize
        minRows={2}
        maxLength={1000}
        value={statements.parents}
        onChange={(event) =>
          onChange({ ...draft, ownStatements: true, statements: { ...statements, parents: event.currentTarget.value } })
        }
      />
      <Textarea
        label="Statement of the school"
        autosize
        minRows={2}
        maxLength={1000}
        value={statements.school}
        onChange={(event) =>
          onChange({ ...draft, ownStatements: true, statements: { ...statements, school: event.currentTarget.value } })
        }
      />
    </Stack>
  );
}
