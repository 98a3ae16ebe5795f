import { readSheet } from 'read-excel-file/universal';
import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { importLimits, inMegabytes } from './limits.ts';
import { problem } from './problem.ts';
import { fileKindNames } from './sniff.ts';
import { readZipDirectory } from './zip-directory.ts';

/** The rows of a workbook's first sheet as text: a date cell as `YYYY-MM-DD`, an empty cell as nothing. */
export type Workbook = { readonly rows: readonly (readonly string[])[] } | { readonly problem: ImportProblem };

/** Reads an .xlsx file; its unpacked size is checked before anything is unpacked. */
export async function readWorkbook(bytes: Uint8Array, unpackedLimit: number = importLimits.workbookUnpacked): Promise<Workbook> {
  const directory = readZipDirectory(bytes);
  if (directory === undefined) return { problem: problem('FILE_TRUNCATED') };
  if (directory.unpackedBytes > unpackedLimit) {
    return { problem: problem('FILE_TOO_LARGE', {}, { limit: inMegabytes(unpackedLimit) }) };
  }
  if (!directory.names.includes('xl/workbook.xml')) {
    return { problem: problem('FILE_NOT_AS_NAMED', {}, { expected: fileKindNames.xlsx, found: fileKindNames.zip }) };
  }
  return readFirstSheet(bytes);
}

async function readFirstSheet(bytes: Uint8Array): Promise<Workbook> {
  try {
    const rows = (await readSheet(Uint8Array.from(bytes).buffer)) as unknown as readonly (readonly unknown[])[];
    return { rows: rows.map((cells) => cells.map(cellText)) };
  } catch (reason) {
    // The library says in many ways that a workbook is broken; to the person at the desk they are one.
    if (reason instanceof Error) return { problem: problem('WORKBOOK_UNREADABLE') };
    throw reason;
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // A workbook's date has no zone; the library gives its midnight in UTC, so the UTC day is the day that was typed.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
