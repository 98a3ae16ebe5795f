import { Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type LetterLanguage, languageName, letterLanguages } from '#shared/domain/letters/letter-languages.ts';
import { useMay } from '../../client/use-session.ts';
import { BringBack } from './bring-back.tsx';
import type { TemplateRow } from './letter-words.ts';
import { PlaceholderTable } from './placeholder-table.tsx';
import { TemplateVersions } from './template-versions.tsx';

/** One template: its versions in a language, bringing one back, and what it may name. */
export function TemplatePanel({ row }: { readonly row: TemplateRow }) {
  const mayChange = useMay('letters.templates');
  const [language, setLanguage] = useState<LetterLanguage>('en');
  const versions = row.languages.find((one) => one.language === language)?.versions ?? [];
  const held = new Set(row.languages.map((one) => one.language));
  return (
    <Stack gap="md">
      <Text>{row.what}</Text>
      {row.kind !== 'warning-notice' && (
        <Group align="end" gap="sm">
          <Select
            label="Language"
            w={220}
            searchable
            allowDeselect={false}
            data={letterLanguages.map(({ id, name }) => ({
              value: id,
              label: held.has(id) ? name : `${name} (no template yet)`,
            }))}
            value={language}
            onChange={(value) => setLanguage(value ?? 'en')}
          />
        </Group>
      )}
      <TemplateVersions key={language} kind={row.kind} language={language} versions={versions} />
      {mayChange ? (
        <BringBack key={`${row.kind} ${language}`} kind={row.kind} language={language} />
      ) : (
        <Text size="sm" c="dimmed">
          The head teacher or the administrator brings a template back.
        </Text>
      )}
      {versions.length === 0 && (
        <Text size="sm">
          Letters to those who read {languageName(language)} are in English until there is a template: take the English one out,
          translate it in Word and bring it back here.
        </Text>
      )}
      <PlaceholderTable placeholders={row.placeholders} />
    </Stack>
  );
}
