import { Stack, Table, Text } from '@mantine/core';
import type { TemplateKind } from './letter-words.ts';

/** What a template may name between braces, and what it must. */
export function PlaceholderTable({ placeholders }: Pick<TemplateKind, 'placeholders'>) {
  if (placeholders.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The placeholders of this letter are those of the template that comes with the program. Leave each of them in.
      </Text>
    );
  }
  return (
    <Stack gap={4}>
      <Text fw={600}>Placeholders</Text>
      <Table fz="sm" verticalSpacing={2} aria-label="Placeholders">
        <Table.Tbody>
          {placeholders.map(({ name, meaning, required }) => (
            <Table.Tr key={name}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <code>{`{${name}}`}</code>
              </Table.Td>
              <Table.Td>
                {meaning}
                {required && <strong> (must be there)</strong>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
