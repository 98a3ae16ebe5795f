import { Table, Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RollPreview } from './import-words.ts';
import { ProblemTable } from './problem-table.tsx';
import { yearName } from './pupil-filters.ts';
import './import.css';

/** What would happen: who is new, what changes field by field, who is missing, which families it proposes, what is wrong. */
export function RollPreviewTables({ preview }: { readonly preview: RollPreview }) {
  const tabs = tabsOf(preview).filter((tab) => tab.count > 0);
  const first = preview.mayApply ? tabs[0] : (tabs.find((tab) => tab.value === 'problems') ?? tabs[0]);
  return (
    <div>
      {tabs.length > 0 && (
        <Tabs defaultValue={first?.value ?? null} keepMounted={false}>
          <Tabs.List>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab.value} value={tab.value}>
                {tab.title} ({tab.count.toLocaleString('en-GB')})
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Panel key={tab.value} value={tab.value} className="ao-import-panel" tabIndex={0}>
              {tab.show()}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {preview.unchanged > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {preview.unchanged.toLocaleString('en-GB')} {preview.unchanged === 1 ? 'pupil stays' : 'pupils stay'} as they are.
        </Text>
      )}
    </div>
  );
}

type Tab = { readonly value: string; readonly title: string; readonly count: number; readonly show: () => ReactNode };

function tabsOf(preview: RollPreview): readonly Tab[] {
  return [
    { value: 'added', title: 'New', count: preview.added.length, show: () => <Added preview={preview} /> },
    { value: 'changed', title: 'Changed', count: preview.changed.length, show: () => <Changed preview={preview} /> },
    {
      value: 'missing',
      title: 'Not in the file',
      count: preview.rows === 0 ? 0 : preview.missing.length,
      show: () => <Missing preview={preview} />,
    },
    { value: 'families', title: 'Families proposed', count: preview.families.length, show: () => <Families preview={preview} /> },
    {
      value: 'problems',
      title: 'Problems',
      count: preview.problemCount,
      show: () => <ProblemTable problems={preview.problems} count={preview.problemCount} />,
    },
  ];
}

type PreviewProps = { readonly preview: RollPreview };

function Added({ preview }: PreviewProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="New pupils">
      <Heads titles={['Name', 'UPN', 'Year', 'Class', 'Line']} />
      <Table.Tbody>
        {preview.added.map((pupil) => (
          <Table.Tr key={pupil.upn}>
            <Table.Td>{pupil.name}</Table.Td>
            <Table.Td className="ao-figures">{pupil.upn}</Table.Td>
            <Table.Td>{yearName(pupil.yearGroup)}</Table.Td>
            <Table.Td>{pupil.className}</Table.Td>
            <Table.Td className="ao-figures">{pupil.line}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Changed({ preview }: PreviewProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="Changed pupils, field by field">
      <Heads titles={['Name', 'What', 'Held now', 'In the file', 'Line']} />
      <Table.Tbody>
        {preview.changed.flatMap((pupil) =>
          pupil.fields.map((field, index) => (
            <Table.Tr key={`${pupil.upn} ${field.field}`}>
              <Table.Td>{index === 0 && pupil.name}</Table.Td>
              <Table.Td>{field.field}</Table.Td>
              <Table.Td>{field.before === '' ? <Nothing /> : field.before}</Table.Td>
              <Table.Td fw={600}>{field.after === '' ? <Nothing /> : field.after}</Table.Td>
              <Table.Td className="ao-figures">{pupil.line}</Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  );
}

function Missing({ preview }: PreviewProps) {
  return (
    <>
      <Text size="sm" mb="xs">
        On the roll here and not in the file. They are left as they are; a leaving date takes a pupil off the roll.
      </Text>
      <Table fz="sm" verticalSpacing={2} aria-label="Pupils not in the file">
        <Heads titles={['Name', 'UPN', 'Class']} />
        <Table.Tbody>
          {preview.missing.map((pupil) => (
            <Table.Tr key={pupil.upn}>
              <Table.Td>{pupil.name}</Table.Td>
              <Table.Td className="ao-figures">{pupil.upn}</Table.Td>
              <Table.Td>{pupil.className}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Families({ preview }: PreviewProps) {
  return (
    <>
      <Text size="sm" mb="xs">
        Proposals only: somebody confirms each one under Pupils, Families.
      </Text>
      <Table fz="sm" verticalSpacing={2} aria-label="Families proposed">
        <Heads titles={['Pupils', 'Why']} />
        <Table.Tbody>
          {preview.families.map((family) => (
            <Table.Tr key={family.pupils.join()}>
              <Table.Td>{family.pupils.join(', ')}</Table.Td>
              <Table.Td>{family.because}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Heads({ titles }: { readonly titles: readonly string[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {titles.map((title) => (
          <Table.Th key={title}>{title}</Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Nothing() {
  return (
    <Text span inherit c="dimmed">
      nothing
    </Text>
  );
}
