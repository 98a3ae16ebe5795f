import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ColumnMapping } from '../../imports/columns.ts';
import { readCtf } from '../../imports/ctf.ts';
import { type RollRead, readRollTable } from '../../imports/roll-table.ts';
import { sniff } from '../../imports/sniff.ts';
import { inPieces } from './read-import-file.ts';
import type { RollFileRules } from './roll-plan.ts';

export type RollKind = 'ctf' | 'roll';

export type RollFile = { readonly kind: RollKind; readonly read: RollRead; readonly rules: RollFileRules };

export type RollFileOptions = {
  /** What the person says it is; told by its first bytes otherwise. */
  readonly as?: 'ctf' | 'roll-csv' | undefined;
  readonly mapping?: ColumnMapping | undefined;
  readonly on: PlainDate;
};

/** Reads a CTF file, a CSV file or a workbook into records, with what such a file can and cannot say. */
export async function readRollFile(bytes: Uint8Array, { as, mapping, on }: RollFileOptions): Promise<RollFile> {
  if (as === 'ctf' || (as === undefined && sniff(bytes) === 'xml')) {
    const read = await readCtf(inPieces(bytes), { on });
    return { kind: 'ctf', read, rules: { knowsLeaving: false, contactsUpTo: Number.POSITIVE_INFINITY } };
  }
  const read = await readRollTable(inPieces(bytes), { on, ...(mapping === undefined ? {} : { mapping }) });
  const fields = (read.mapping?.fields ?? []).filter((field) => field.header !== undefined).map((field) => field.field);
  const numbers = fields.map((field) => Number(/^contact(\d)/.exec(field)?.[1] ?? 0));
  return { kind: 'roll', read, rules: { knowsLeaving: fields.includes('leavingOn'), contactsUpTo: Math.max(0, ...numbers) } };
}
