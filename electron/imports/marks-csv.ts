import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { MarkRecord } from '#shared/domain/registers/mark-record.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Chunks } from './chunks.ts';
import { proposeMapping } from './columns.ts';
import { type TextDecoding, textDecoding } from './decode.ts';
import { detectDelimiter, firstLine } from './delimiter.ts';
import { importLimits, inMegabytes } from './limits.ts';
import { markFields, markStringFields } from './mark-columns.ts';
import { markRowReader, markStringReader } from './mark-rows.ts';
import { problem } from './problem.ts';
import { finishProblems, problemList } from './problem-list.ts';
import type { Row } from './row-cursor.ts';
import { longestRow, type RowSplitter, rowSplitter } from './row-splitter.ts';
import { fileKindNames, sniff } from './sniff.ts';

export type MarksOptions = {
  /** Today: marks after it are left out. */
  readonly on: PlainDate;
  /** Most bytes; `importLimits.marks` unless told. */
  readonly limit?: number;
};

/** What came since the last batch, and the counts from the beginning of the file. */
export type MarksBatch = {
  readonly records: readonly MarkRecord[];
  /** The first 500 of the file; the last batch says how many more there are. */
  readonly problems: readonly ImportProblem[];
  readonly bytesRead: number;
  readonly rows: number;
  /** Sessions without a mark, skipped. */
  readonly unmarked: number;
  readonly problemCount: number;
  readonly errorCount: number;
};

const batchSize = 5000;

/**
 * Reads past marks as they stream in: one row a mark (`UPN,Date,Session,Code,Minutes Late,Comment`) or one row a pupil
 * (`UPN,Start Date,Marks`), told apart by the header. Old codes keep the meaning of their date. Never throws for content;
 * the caller looks at `errorCount` of the last batch before it keeps anything.
 */
export async function* readMarks(chunks: Chunks, options: MarksOptions): AsyncIterable<MarksBatch> {
  const limit = options.limit ?? importLimits.marks;
  const reading = marksReading(options.on);
  let decoding: TextDecoding | undefined;
  let bytesRead = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    bytesRead += chunk.length;
    if (bytesRead > limit) reading.refuse(problem('FILE_TOO_LARGE', {}, { limit: inMegabytes(limit) }));
    if (decoding === undefined) {
      decoding = textDecoding(chunk);
      const kind = sniff(chunk);
      if (kind !== 'csv') {
        reading.refuse(problem('FILE_NOT_AS_NAMED', {}, { expected: fileKindNames.csv, found: fileKindNames[kind] }));
      }
    }
    if (reading.refused) break;
    reading.push(decoding.push(chunk));
    yield* reading.fullBatches(bytesRead);
  }
  reading.end(decoding);
  yield* reading.fullBatches(bytesRead);
  yield reading.lastBatch(bytesRead);
}

function marksReading(on: PlainDate) {
  const list = problemList();
  const rows = markRows(on, list.add);
  let splitter: RowSplitter | undefined;
  let head = '';
  let records = rows.take();
  let refused = false;

  const batch = (some: readonly MarkRecord[], bytesRead: number): MarksBatch => {
    const { total: problemCount, errors: errorCount } = list;
    return { records: some, problems: list.take(), bytesRead, ...rows.count, problemCount, errorCount };
  };
  const start = (): void => {
    splitter = rowSplitter(detectDelimiter(firstLine(head)), rows.onRow);
    splitter.push(head);
  };

  const reading = {
    get refused() {
      return refused || rows.refused;
    },
    refuse(why: ImportProblem): void {
      if (!refused) list.add(why);
      refused = true;
    },
    push(text: string): void {
      if (splitter !== undefined) {
        splitter.push(text);
        return;
      }
      head += text;
      if (head.length > longestRow || head.trimStart().includes('\n')) start();
    },
    end(decoding: TextDecoding | undefined): void {
      if (decoding === undefined) reading.refuse(problem('FILE_EMPTY'));
      if (decoding === undefined || reading.refused) return;
      reading.push(decoding.end());
      if (splitter === undefined) start();
      splitter?.end();
      if (decoding.encoding === 'windows-1252') list.add(problem('ENCODING_ASSUMED'));
      if (rows.count.rows === 0 && list.errors === 0) list.add(problem('TABLE_NO_ROWS', { line: 1 }));
    },
    *fullBatches(bytesRead: number): Iterable<MarksBatch> {
      records = [...records, ...rows.take()];
      let at = 0;
      for (; records.length - at >= batchSize; at += batchSize) yield batch(records.slice(at, at + batchSize), bytesRead);
      records = records.slice(at);
    },
    lastBatch(bytesRead: number): MarksBatch {
      const problems = finishProblems(list);
      return { ...batch(records, bytesRead), problems };
    },
  };
  return reading;
}

/** Chooses the reader of the rows by the header, and gathers what it makes of them. */
function markRows(on: PlainDate, add: (problem: ImportProblem) => void) {
  const count = { rows: 0, unmarked: 0 };
  let records: MarkRecord[] = [];
  let read: ((row: Row) => void) | undefined;
  const gathering = {
    count,
    refused: false,
    onRow(row: Row): void {
      if (read === undefined) read = readerFor(row);
      else read(row);
    },
    take(): readonly MarkRecord[] {
      const taken = records;
      records = [];
      return taken;
    },
  };

  function readerFor(row: Row): (row: Row) => void {
    const headers = Array.from({ length: row.count }, (_, at) => row.cell(at));
    const strings = proposeMapping(headers, markStringFields);
    const plain = proposeMapping(headers, markFields);
    const mapping = strings.complete && !plain.complete ? strings : plain;
    for (const one of mapping.problems) add(one);
    gathering.refused = !mapping.complete;
    const around = { mapping, on, add, count, keep: (record: MarkRecord) => void records.push(record) };
    if (gathering.refused) return () => undefined;
    return mapping === strings ? markStringReader(around) : markRowReader(around);
  }

  return gathering;
}
