import { Text, TextInput } from '@mantine/core';
import type { Outputs } from '../../client/contract-types.ts';
import type { LetterForm } from './letter-form.ts';

type Props = {
  readonly preview: Outputs['letters']['preview'] | undefined;
  readonly reason: string;
  readonly onChange: (part: Partial<LetterForm>) => void;
};

/** Parents with parental responsibility who live elsewhere: as the authority's policy says, and never without a reason it asks for. */
export function OtherParents({ preview, reason, onChange }: Props) {
  if (preview?.otherParents === 'always') {
    return (
      <Text size="sm" c="dimmed">
        By the policy of the authority each other parent with parental responsibility gets a letter too.
      </Text>
    );
  }
  const waiting = preview?.rows.some(({ needReason }) => needReason > 0) ?? false;
  if (!waiting && reason === '') return null;
  return (
    <TextInput
      label="Also to other parents, because"
      placeholder="Empty: only to those the pupil lives with"
      maxLength={500}
      value={reason}
      onChange={(event) => onChange({ otherParentsReason: event.currentTarget.value })}
    />
  );
}
