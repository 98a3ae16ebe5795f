import { Checkbox, Stack, TextInput } from '@mantine/core';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { ChosenRecipient } from './warning-form.ts';

export type WarningRecipientsProps = {
  readonly recipients: readonly ChosenRecipient[];
  readonly onChange: (contact: ContactId, change: Partial<Pick<ChosenRecipient, 'chosen' | 'reason'>>) => void;
};

/** One letter to each person ticked. Whoever the child does not live with is added only with a reason, asked at once. */
export function WarningRecipients({ recipients, onChange }: WarningRecipientsProps) {
  return (
    <Stack gap="xs" role="group" aria-label="Whom the letter goes to">
      {recipients.map((recipient) => (
        <Stack key={recipient.contact} gap={4}>
          <Checkbox
            label={`${recipient.name}, ${relationshipInSentence(recipient.relationship)}`}
            description={recipient.because}
            checked={recipient.chosen}
            onChange={(event) => onChange(recipient.contact, { chosen: event.currentTarget.checked })}
          />
          {recipient.chosen && !recipient.byDefault && (
            <TextInput
              ml={30}
              label={`Why the letter also goes to ${recipient.name}`}
              value={recipient.reason}
              onChange={(event) => onChange(recipient.contact, { reason: event.currentTarget.value })}
            />
          )}
        </Stack>
      ))}
    </Stack>
  );
}
