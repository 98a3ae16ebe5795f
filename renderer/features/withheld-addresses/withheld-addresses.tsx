import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { SaidWhy } from './said-why.tsx';

type Listed = Outputs['people']['withheldAddresses'];

/** Which addresses nobody may learn and who gets letters all the same. Everybody else sees *c/o the school* and no cause. */
export function WithheldAddresses({ pupil }: { readonly pupil: PupilId }) {
  const list = useQuery(api.people.withheldAddresses.queryOptions({ input: { pupil } }));
  if (list.isError) {
    return <ErrorPanel title="This cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return null;
  const { home, contacts } = list.data;
  const any = home.withheld || contacts.some(({ withheld }) => withheld);
  return (
    <Stack gap="sm">
      {!any && <Text c="dimmed">No address in this family is withheld.</Text>}
      <Address pupil={pupil} contact={null} whose="The pupil’s home" standing={home} />
      {contacts.map((contact) => (
        <Stack key={contact.id} gap={4}>
          <Address
            pupil={pupil}
            contact={contact.id}
            whose={`${contact.name} (${relationshipInSentence(contact.relationship)})`}
            standing={contact}
          />
          {(any || contact.notRung || contact.named !== undefined) && <Recipient pupil={pupil} contact={contact} />}
        </Stack>
      ))}
      <Text size="xs" c="dimmed">
        A withheld address reads “c/o the school” on every screen and in every letter. While one is withheld, letters about the
        pupil go only to those named here.
      </Text>
    </Stack>
  );
}

type AddressProps = {
  readonly pupil: PupilId;
  readonly contact: ContactId | null;
  readonly whose: string;
  readonly standing: Listed['home'] & { readonly withHome?: boolean };
};

function Address({ pupil, contact, whose, standing }: AddressProps) {
  const withhold = useMutation(api.people.withholdAddress.mutationOptions());
  const show = useMutation(api.people.showAddress.mutationOptions());
  const failed = withhold.error ?? show.error;
  return (
    <div>
      {failed !== null && <ErrorPanel title="This was not changed" error={errorMessage(failed)} />}
      <Text size="sm">
        {whose}: {standingWords(standing)}
      </Text>
      {standing.withheld ? (
        <SaidWhy
          act="Show the address again"
          about={whose}
          pending={show.isPending}
          onSaid={(reason) => show.mutateAsync({ pupil, contact, reason })}
        />
      ) : (
        <SaidWhy
          act="Withhold the address"
          about={whose}
          pending={withhold.isPending}
          onSaid={(cause) => withhold.mutateAsync({ pupil, contact, cause })}
        />
      )}
    </div>
  );
}

function standingWords({ withheld, withHome, cause }: AddressProps['standing']): string {
  if (withheld) return `address withheld. ${cause ?? 'A roll file said so, without a cause.'}`;
  return withHome === true ? 'address withheld, as the pupil’s home' : 'address shown';
}

function Recipient({ pupil, contact }: { readonly pupil: PupilId; readonly contact: Listed['contacts'][number] }) {
  const name = useMutation(api.people.nameRecipient.mutationOptions());
  const unname = useMutation(api.people.unnameRecipient.mutationOptions());
  const failed = name.error ?? unname.error;
  return (
    <div>
      {failed !== null && <ErrorPanel title="This was not changed" error={errorMessage(failed)} />}
      {contact.named === undefined && contact.notRung && (
        <Text size="sm">Nobody rings them, so no letter goes to them until they are named.</Text>
      )}
      {contact.named === undefined ? (
        <SaidWhy
          act="Name as recipient of letters"
          about={contact.name}
          pending={name.isPending}
          onSaid={(cause) => name.mutateAsync({ pupil, contact: contact.id, cause })}
        />
      ) : (
        <>
          <Text size="sm">Gets letters: {contact.named}</Text>
          <SaidWhy
            act="No longer a recipient"
            about={contact.name}
            pending={unname.isPending}
            onSaid={(reason) => unname.mutateAsync({ pupil, contact: contact.id, reason })}
          />
        </>
      )}
    </div>
  );
}
