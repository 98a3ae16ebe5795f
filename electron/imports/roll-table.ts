import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { RollRecord } from '#shared/domain/people/roll-record.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Chunks } from './chunks.ts';
import { type ColumnMapping, columnIndexes, type MappingProposal, proposeMapping } from './columns.ts';
import type { Encoding } from './decode.ts';
import { finishProblems, problemList } from './problem-list.ts';
import { rollCheck } from './roll-check.ts';
import type { ContactDraft, RollDraft } from './roll-draft.ts';
import { contactNumbers, rollFields } from './roll-fields.ts';
import { readTable, type TableRow } from './table.ts';

export type RollTableOptions = {
  /** Today. */
  readonly on: PlainDate;
  /** What the mapping screen chose, field to header; fields that it does not name are found by name. */
  readonly mapping?: ColumnMapping;
};

export type RollRead = {
  readonly encoding: Encoding | 'workbook';
  /** Rows of the file below the header, whether they became a record or not. */
  readonly rows: number;
  readonly records: readonly RollRecord[];
  readonly problems: readonly ImportProblem[];
  /** All problems, listed or not. */
  readonly problemCount: number;
  readonly errorCount: number;
  /** Absent where the format has no columns to choose. */
  readonly mapping?: MappingProposal;
};

/**
 * Reads a roll from a CSV file or a workbook. Where a required column is not found, no row is read: the mapping says what is
 * missing, and the caller reads again with the person's choice.
 */
export async function readRollTable(chunks: Chunks, options: RollTableOptions): Promise<RollRead> {
  const table = await readTable(chunks);
  if (table.kind === 'refused') return nothingRead(table.problems);
  const mapping = proposeMapping(table.headers, rollFields, options.mapping);
  const list = problemList();
  for (const one of [...table.problems, ...mapping.problems]) list.add(one);
  const records: RollRecord[] = [];
  let rows = 0;
  if (mapping.complete) {
    const draftOf = drafter(mapping);
    const check = rollCheck({ on: options.on, dayNumbers: table.kind === 'xlsx', add: list.add });
    for await (const row of table.rows) {
      rows += 1;
      if (row.problem !== undefined) list.add(row.problem);
      const record = row.problem === undefined ? check(draftOf(row)) : undefined;
      if (record !== undefined) records.push(record);
    }
  }
  const { total: problemCount, errors: errorCount } = list;
  return { encoding: table.encoding, rows, records, problems: finishProblems(list), problemCount, errorCount, mapping };
}

/** The answer where a file cannot be read at all. */
export function nothingRead(problems: readonly ImportProblem[]): RollRead {
  return { encoding: 'utf-8', rows: 0, records: [], problems, problemCount: problems.length, errorCount: problems.length };
}

function drafter(mapping: MappingProposal): (row: TableRow) => RollDraft {
  const indexes = columnIndexes(mapping);
  const titles = new Map(mapping.fields.map((one) => [one.field, one.header ?? one.title]));
  const columnOf = (field: string): string => titles.get(field) ?? field;
  const numbers = contactNumbers.filter((number) =>
    mapping.fields.some((one) => one.header !== undefined && one.field.startsWith(`contact${number}`)),
  );
  return ({ line, cells }) => {
    const get = (field: string): string => cells[indexes.get(field) ?? -1] ?? '';
    const contacts = numbers.map(
      (number): ContactDraft => ({
        line,
        order: String(number),
        addressAsPupil: false,
        get: (part) => get(`contact${number}${part}`),
        columnOf: (part) => columnOf(`contact${number}${part}`),
      }),
    );
    return { line, get, columnOf, lineOf: () => line, contacts };
  };
}
