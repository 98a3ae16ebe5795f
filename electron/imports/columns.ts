import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { problem } from './problem.ts';
import type { FieldName } from './roll-fields.ts';

/** Which header holds which field; what a mapping screen sends back. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type MappedField = {
  readonly field: string;
  readonly title: string;
  readonly required: boolean;
  readonly header?: string;
};

/** What was recognised, what is missing and what is left over, for a mapping screen. */
export type MappingProposal = {
  readonly headers: readonly string[];
  readonly fields: readonly MappedField[];
  readonly missing: readonly MappedField[];
  readonly leftOver: readonly string[];
  /** True when every required field has its column. */
  readonly complete: boolean;
  readonly problems: readonly ImportProblem[];
};

/** A header without case, accents, spaces and punctuation: `Legal Surname` and `legal_surname` are the same. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Finds the column of each field of `known` among `headers`: as `chosen` says, else by its names, the earlier name first. An
 * empty header in `chosen` means that no column holds the field.
 */
export function proposeMapping(
  headers: readonly string[],
  known: readonly FieldName[],
  chosen: ColumnMapping = {},
): MappingProposal {
  const columns = new Map<string, string>();
  const problems: ImportProblem[] = [];
  for (const header of headers) {
    const key = headerKey(header);
    if (key === '') continue;
    if (columns.has(key)) problems.push(problem('COLUMN_TWICE', { line: 1, column: header }));
    else columns.set(key, header);
  }
  const taken = new Set(Object.values(chosen));
  const fields = known.map(({ field, title, required, names }): MappedField => {
    const header = field in chosen ? columns.get(headerKey(chosen[field] ?? '')) : findByName(columns, names, taken);
    if (header !== undefined) taken.add(header);
    return { field, title, required, ...(header === undefined ? {} : { header }) };
  });
  const missing = fields.filter((one) => one.required && one.header === undefined);
  problems.push(...missing.map((one) => problem('COLUMN_MISSING', { line: 1, column: one.title })));
  const leftOver = headers.filter((header) => header.trim() !== '' && !taken.has(header));
  if (leftOver.length > 0) problems.push(problem('COLUMNS_UNUSED', { line: 1, column: leftOver.join(', ') }));
  return {
    headers,
    fields,
    missing,
    leftOver,
    complete: missing.length === 0,
    problems,
  };
}

/** Where each mapped field stands in a row. */
export function columnIndexes(proposal: MappingProposal): ReadonlyMap<string, number> {
  const found = proposal.fields.flatMap((one) =>
    one.header === undefined ? [] : [[one.field, proposal.headers.indexOf(one.header)] as const],
  );
  return new Map(found);
}

function findByName(
  columns: ReadonlyMap<string, string>,
  names: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined {
  for (const name of names) {
    const header = columns.get(headerKey(name));
    if (header !== undefined && !taken.has(header)) return header;
  }
  return undefined;
}
