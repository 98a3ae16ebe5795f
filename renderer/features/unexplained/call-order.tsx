import { Radio, Stack, Text } from '@mantine/core';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { CallContact } from './unexplained-words.ts';

type Props = {
  readonly contacts: readonly CallContact[];
  readonly chosen: ContactId | undefined;
  readonly onChoose: (contact: ContactId) => void;
};

/** The contacts in the order in which they are rung, with their numbers; the next one is chosen. */
export function CallOrder({ contacts, chosen, onChoose }: Props) {
  if (contacts.length === 0) {
    return (
      <Text size="sm">No contact is recorded for this pupil. Contacts come with the roll; ask the school’s MIS for one.</Text>
    );
  }
  return (
    <Radio.Group
      label="Call order"
      value={chosen === undefined ? null : String(chosen)}
      onChange={(value) => {
        const contact = contacts.find((one) => String(one.id) === value);
        if (contact !== undefined) onChoose(contact.id);
      }}
    >
      <Stack gap={6} mt={4}>
        {contacts.map((contact) => (
          <Radio
            key={contact.id}
            value={String(contact.id)}
            label={`${contact.name} (${relationshipInSentence(contact.relationship)})`}
            description={[
              contact.phones.length > 0 ? contact.phones.join(', ') : 'No number is recorded',
              ...(contact.tried ? ['tried'] : []),
            ].join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
