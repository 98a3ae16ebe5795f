import { Stack, Text, Title } from '@mantine/core';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { useMay } from '../../client/use-session.ts';
import { formatDate } from '../../components/format-date.ts';
import { AnswerTarget } from './answer-target.tsx';
import { ChangeTarget } from './change-target.tsx';
import { progressWords, stateWords, type TargetRow, type TargetVersion, tenthsWords } from './target-words.ts';

type TargetPanelProps = { readonly row: TargetRow; readonly today: PlainDate };

/** One target: what was proposed and answered, every version, and what may be done now. */
export function TargetPanel({ row, today }: TargetPanelProps) {
  const answers = useMay('targets.agree');
  const changes = useMay('targets.propose');
  return (
    <Stack gap="sm">
      <Text size="sm">
        {tenthsWords(row.now.tenths)} from {formatDate(row.now.from)} to {formatDate(row.now.to)}. {stateWords(row.now)}.
      </Text>
      {row.now.state === 'agreed' && (
        <Text size="sm">
          {progressWords(row)}
          {row.progress !== undefined && ` (${row.progress.pupils} pupils, to ${formatDate(row.progress.to)})`}
        </Text>
      )}
      {row.now.state === 'proposed' && !answers && <Text size="sm">The head teacher has not answered yet.</Text>}
      {row.now.state === 'proposed' && answers && <AnswerTarget row={row} today={today} />}
      {changes && <ChangeTarget row={row} today={today} />}
      <Title order={3} size="h5">
        Versions
      </Title>
      <ul aria-label="Versions of the target">
        {row.versions.map((version) => (
          <li key={version.command}>
            <Text size="sm">{versionWords(version)}</Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function versionWords(version: TargetVersion): string {
  const { tenths, state, proposedBy, proposedOn, by, reason, answer } = version;
  const head = `${tenthsWords(tenths)}, proposed ${formatDate(proposedOn)} by ${proposedBy}.`;
  const answered = state === 'proposed' ? '' : ` ${stateWords(version)}: “${answer ?? ''}”`;
  return `${head}${answered}${reason === undefined ? '' : ` Changed because: ${reason}.`} Entered by ${by}.`;
}
