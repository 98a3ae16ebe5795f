import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { knownMapping, missingFields, type RollPreview } from './import-words.ts';

export type MappingFormProps = {
  readonly preview: RollPreview;
  /** What a person chose so far; undefined while the names alone decide. */
  readonly chosen: Readonly<Record<string, string>> | undefined;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
};

/** Which column holds what. Stands open where the names do not tell; each choice has the file looked at again. */
export function MappingForm({ preview, chosen, onChange }: MappingFormProps) {
  const { headers, fields, complete } = preview.mapping;
  const [opened, setOpened] = useState(false);
  if (headers.length === 0) return null;
  const known = { ...knownMapping(fields), ...chosen };
  const missing = missingFields(fields, known);
  if (complete && !opened) {
    return (
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          Change which column is which
        </Button>
      </Group>
    );
  }
  return (
    <Paper withBorder p="md" component="section" aria-label="Which column is which">
      <Stack gap="sm">
        <Title order={2} size="h4">
          Which column is which
        </Title>
        {missing.length > 0 && <Text>Not found by name, and needed: {missing.join(', ')}. Choose the column of each.</Text>}
        <SimpleGrid cols={{ base: 3, xl: 5 }} spacing="sm">
          {fields.map((field) => (
            <Select
              key={field.field}
              label={field.title}
              required={field.required}
              withAsterisk={false}
              description={field.required ? 'Needed' : undefined}
              error={field.required && (known[field.field] ?? '') === '' ? 'No column yet' : undefined}
              placeholder="No column"
              clearable
              searchable
              inputWrapperOrder={['label', 'input', 'error']}
              data={[...new Set(headers.filter((header) => header.trim() !== ''))]}
              value={known[field.field] || null}
              onChange={(header) => onChange({ ...known, [field.field]: header ?? '' })}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
