import { SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { FactTable } from '../../components/fact-table.tsx';
import { Section } from '../../components/section.tsx';
import { asOfText } from './as-of.ts';
import { type BundleCheck, type CheckLine, checkLines, outcomeWords } from './check-lines.ts';
import { countRows, sizeText } from './count-words.ts';
import './exchange.css';

/** The outcome first, then every check in words, then what the bundle says of itself. */
export function CheckResult({ check }: { readonly check: BundleCheck }) {
  const { title, sentence, tone } = outcomeWords[check.outcome];
  return (
    <Stack gap="md" role="status">
      <section className="ao-check-outcome" data-outcome={tone} aria-label="Outcome">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text>{sentence}</Text>
        {check.error !== undefined && (
          <Text mt="xs">
            {check.error.message} <code>{check.error.code}</code>
            {check.error.place !== undefined && `, ${check.error.place}`}
          </Text>
        )}
      </section>
      <SimpleGrid cols={2} spacing="md">
        <Section title="What was checked">
          <div>
            {checkLines(check.checks).map((line) => (
              <CheckRow key={line.name} line={line} />
            ))}
          </div>
        </Section>
        <Stack gap="md">
          <SaysOfItself check={check} />
          {check.counts !== undefined && <Counts counts={check.counts} />}
        </Stack>
      </SimpleGrid>
      {check.files !== undefined && <Files files={check.files} />}
    </Stack>
  );
}

const states = {
  ok: { word: 'Agrees', icon: IconCheck },
  failed: { word: 'Fails', icon: IconX },
  notChecked: { word: 'Not checked', icon: IconMinus },
} as const;

function CheckRow({ line }: { readonly line: CheckLine }) {
  const { word, icon: Icon } = states[line.state];
  return (
    <div className="ao-check-line" data-state={line.state}>
      <Text size="sm" component="span">
        <Icon size={16} stroke={2} aria-hidden style={{ verticalAlign: 'text-bottom', marginRight: 6 }} />
        {word}
      </Text>
      <Text size="sm" component="span" fw="inherit" c="inherit">
        {line.words}
      </Text>
    </div>
  );
}

function SaysOfItself({ check }: { readonly check: BundleCheck }) {
  const rows = (
    [
      ['From', check.from],
      ['To', check.to],
      ['Stream', check.stream],
      ['Bundle', check.sequence],
      ['Made', check.created === undefined ? undefined : asOfText(check.created)],
      ['Marks complete to', check.dataAsOf === undefined ? undefined : asOfText(check.dataAsOf)],
    ] as const
  ).filter(([, text]) => text !== undefined);
  if (rows.length === 0) return null;
  return (
    <Section title="What it says of itself">
      <FactTable label="What it says of itself" rows={rows} />
    </Section>
  );
}

function Counts({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  return (
    <Section title="Counts">
      <Table fz="sm" verticalSpacing={2}>
        <Table.Tbody>
          {countRows(counts).map(({ title, count }) => (
            <Table.Tr key={title}>
              <Table.Th w={150} fw={500}>
                {title}
              </Table.Th>
              <Table.Td className="ao-figures">{count.toLocaleString('en-GB')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Files({ files }: { readonly files: NonNullable<BundleCheck['files']> }) {
  return (
    <Section title={`Files inside (${files.length.toLocaleString('en-GB')})`}>
      <Table fz="sm" verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th ta="right">Size</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.path}>
              <Table.Td>{file.path}</Table.Td>
              <Table.Td>{file.kind}</Table.Td>
              <Table.Td ta="right" className="ao-figures">
                {sizeText(file.bytes)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
