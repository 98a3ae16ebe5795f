import { Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type LetterLanguage, languageName, letterLanguages } from '#shared/domain/letters/letter-languages.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';

type Props = {
  readonly pupil: PupilId;
  readonly contacts: readonly { readonly id: ContactId; readonly name: string }[];
};

/** In which language each contact wants letters; where the school has no template in it, theirs is in English. */
export function ContactLanguages({ pupil, contacts }: Props) {
  const mayChange = useMay('people.change');
  const languages = useQuery(api.letters.contactLanguages.queryOptions({ input: { pupil } }));
  const put = useMutation(api.letters.putContactLanguage.mutationOptions());
  if (contacts.length === 0 || languages.data === undefined) return null;
  const languageOf = (contact: ContactId): LetterLanguage =>
    languages.data.find((one) => one.contact === contact)?.language ?? 'en';
  if (!mayChange) {
    return languages.data.map(({ contact, language }) => (
      <Text key={contact} size="sm">
        Letters to {contacts.find(({ id }) => id === contact)?.name} in {languageName(language)}
      </Text>
    ));
  }
  return (
    <Stack gap="xs" role="group" aria-label="Language of letters">
      <Text fw={600}>Language of letters</Text>
      {contacts.map(({ id, name }) => (
        <Group key={id} gap="sm" wrap="nowrap" justify="space-between">
          <Text size="sm">{name}</Text>
          <Select
            size="xs"
            w={190}
            aria-label={`Letters to ${name} in`}
            searchable
            allowDeselect={false}
            data={letterLanguages.map((one) => ({ value: one.id, label: one.name }))}
            value={languageOf(id)}
            onChange={(value) => put.mutate({ contact: id, language: value === 'en' ? null : value })}
          />
        </Group>
      ))}
      {put.isError && <ErrorPanel title="The language was not saved" error={errorMessage(put.error)} onClose={put.reset} />}
    </Stack>
  );
}
