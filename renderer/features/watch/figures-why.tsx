import { Stack, Table, Text } from '@mantine/core';
import { type CodeClass, codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { classInWords } from '../../components/code-cell.tsx';
import { formatDate } from '../../components/format-date.ts';
import { formatCount } from '../../components/format-share.ts';

type Figures = Outputs['attendance']['watch']['school'];

export type FiguresWhyProps = {
  readonly figures: Figures;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Sessions without a mark, where they were counted: in no figure, and a defect. */
  readonly unmarked?: number;
};

/** What an attendance figure counts, code by code, and what it leaves out. */
export function FiguresWhy({ figures, from, to, unmarked }: FiguresWhyProps) {
  const rows = Object.entries(figures.byCode).toSorted(([, left], [, right]) => right - left);
  return (
    <Stack gap="xs">
      <Text size="sm">
        {formatDate(from)} to {formatDate(to)}: {formatCount(figures.possible)} possible sessions, {formatCount(figures.present)}{' '}
        attended, {formatCount(figures.authorised)} authorised and {formatCount(figures.unauthorised)} unauthorised absence.
        Approved educational activity counts as attended.
      </Text>
      <Table fz="sm" verticalSpacing={2} aria-label="Sessions by code">
        <Table.Tbody>
          {rows.map(([symbol, count]) => (
            <Table.Tr key={symbol}>
              <Table.Td w={44} fw={600}>
                {symbol}
              </Table.Td>
              <Table.Td>
                {titleOf(symbol, to)}
                <Text span inherit c="dimmed">
                  {' · '}
                  {countedAs(symbol, to)}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className="ao-figures">
                {formatCount(count)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {unmarked !== undefined && unmarked > 0 && (
        <Text size="sm">
          {formatCount(unmarked)} sessions have no mark. They are counted as nothing and are a defect of the register.
        </Text>
      )}
      <Text size="sm" c="dimmed">
        SI 2024/208 reg 10, and the register codes valid at each session’s date.
      </Text>
    </Stack>
  );
}

const outside: ReadonlySet<CodeClass> = new Set(['notPossible', 'notCollected']);

function countedAs(symbol: string, on: PlainDate): string {
  const codeClass = codeAt(symbol, on)?.class;
  if (codeClass === undefined) return 'by the meaning it had at its date';
  return outside.has(codeClass) ? `left out: ${classInWords(codeClass)}` : classInWords(codeClass);
}

function titleOf(symbol: string, on: PlainDate): string {
  return codeAt(symbol, on)?.title ?? 'A code of earlier years';
}
