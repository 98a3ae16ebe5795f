import { Button, SimpleGrid, Stack, Table, Tabs, Text, Textarea } from '@mantine/core';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { counted, encodingName, type MarksPreview, takeInMarksLabel } from './import-words.ts';
import { ProblemTable } from './problem-table.tsx';
import './import.css';

export type MarksPreviewPanelProps = {
  readonly preview: MarksPreview;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly pending: boolean;
  readonly onTake: () => void;
};

/** What a file of marks would change, each difference before and after; a reason where this program keeps the register. */
export function MarksPreviewPanel({ preview, reason, onReason, pending, onTake }: MarksPreviewPanelProps) {
  const label = takeInMarksLabel(preview);
  const wants = preview.reasonNeeded && preview.differing > 0;
  return (
    <Stack gap="md">
      <Text>
        <strong>{preview.fileName}</strong>: {counted(preview.rows, 'row')}, read as {encodingName(preview.encoding)}
        {periodOf(preview)}.
      </Text>
      <SimpleGrid cols={2} spacing="xl">
        {preview.mayApply && <Facts preview={preview} />}
        <Stack gap="sm" align="flex-start" justify="flex-end">
          {preview.mayApply && wants && <Reason reason={reason} onReason={onReason} />}
          {!preview.mayApply && <Text fw={600}>Nothing can be taken in until the errors listed are put right.</Text>}
          {preview.mayApply && label === undefined && (
            <Text fw={600}>Nothing is new: the registers already hold these marks.</Text>
          )}
          {preview.mayApply && label !== undefined && (
            <Button loading={pending} {...greyed(wants && reason.trim().length < 3 && 'Say why first.')} onClick={onTake}>
              {label}
            </Button>
          )}
        </Stack>
      </SimpleGrid>
      <Differences preview={preview} />
    </Stack>
  );
}

function Reason({ reason, onReason }: Pick<MarksPreviewPanelProps, 'reason' | 'onReason'>) {
  return (
    <Textarea
      label="Why these marks are replaced"
      description="This program is the register of record: a mark that is replaced keeps its original and needs a reason."
      autosize
      minRows={2}
      w="100%"
      maxLength={4000}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}

function periodOf({ from, to }: MarksPreview): string {
  return from === undefined || to === undefined ? '' : `, ${formatDate(from)} to ${formatDate(to)}`;
}

function Facts({ preview }: { readonly preview: MarksPreview }) {
  const rows = [
    ['New marks', preview.added],
    ['Marks that differ from the one held', preview.differing],
    ['Marks held already', preview.same],
    ['Blank, so not marked', preview.blank],
    ['On closed days, ignored', preview.closedDays],
  ] as const;
  return (
    <Table fz="sm" verticalSpacing={2} maw={420} aria-label="What the file holds">
      <Table.Tbody>
        {rows.map(([title, count]) => (
          <Table.Tr key={title}>
            <Table.Td>{title}</Table.Td>
            <Table.Td ta="right" className="ao-figures">
              {count.toLocaleString('en-GB')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Differences({ preview }: { readonly preview: MarksPreview }) {
  const { differences, differing, problems, problemCount } = preview;
  if (differing === 0 && problemCount === 0) return null;
  return (
    <Tabs defaultValue={preview.mayApply && differing > 0 ? 'differences' : 'problems'} keepMounted={false}>
      <Tabs.List>
        {differing > 0 && <Tabs.Tab value="differences">Would be replaced ({differing.toLocaleString('en-GB')})</Tabs.Tab>}
        {problemCount > 0 && <Tabs.Tab value="problems">Problems ({problemCount.toLocaleString('en-GB')})</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="differences" className="ao-import-panel" tabIndex={0}>
        <Table fz="sm" verticalSpacing={2} aria-label="Marks that would be replaced">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Pupil</Table.Th>
              <Table.Th>Day</Table.Th>
              <Table.Th>Session</Table.Th>
              <Table.Th>Held now</Table.Th>
              <Table.Th>In the file</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map((one) => (
              <Table.Tr key={`${one.upn} ${one.date} ${one.session}`}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>{formatDate(one.date)}</Table.Td>
                <Table.Td>{one.session}</Table.Td>
                <Table.Td>{one.before}</Table.Td>
                <Table.Td fw={600}>{one.after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {differing > differences.length && (
          <Text size="sm" mt="xs">
            The first {differences.length.toLocaleString('en-GB')} of {differing.toLocaleString('en-GB')}.
          </Text>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="problems" className="ao-import-panel" tabIndex={0}>
        <ProblemTable problems={problems} count={problemCount} />
      </Tabs.Panel>
    </Tabs>
  );
}
