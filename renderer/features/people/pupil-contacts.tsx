import { Stack, Text } from '@mantine/core';
import { relationshipInWords } from '#shared/domain/people/relationship.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { contactFacts } from './contact-facts.ts';

type Contact = Outputs['people']['sheet']['contacts'][number];

/** Whom the school may reach about this child, in the order of the record. */
export function PupilContacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  if (contacts.length === 0) return <Text c="dimmed">No contact is recorded. A roll or CTF with contacts brings them.</Text>;
  return (
    <Stack gap="sm">
      {contacts.map((contact) => (
        <div key={contact.id}>
          <Text fw={600}>
            {contact.name}
            <Text span inherit fw={400} c="dimmed">
              {' · '}
              {relationshipInWords(contact.relationship)}
            </Text>
          </Text>
          <Text size="sm">{contactFacts(contact)}</Text>
          <Text size="sm">
            {contact.addressWithheld ? 'c/o the school (address withheld)' : contact.address.join(', ') || 'No address recorded'}
          </Text>
          {contact.phones.length > 0 && (
            <Text size="sm" className="ao-figures">
              {contact.phones.join(' · ')}
            </Text>
          )}
          {contact.email !== undefined && <Text size="sm">{contact.email}</Text>}
        </div>
      ))}
    </Stack>
  );
}
