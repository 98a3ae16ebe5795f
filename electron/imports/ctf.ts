/**
 * Reads the pupils of a Common Transfer File (CTF XML) as it streams by. A document type is refused, so no entity but XML's
 * own five is ever resolved. The attendance in the file is left alone and said so: its mark strings are ambiguous since codes
 * have two letters.
 */
import { SaxesParser } from 'saxes';
import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { RollRecord } from '#shared/domain/people/roll-record.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Chunks } from './chunks.ts';
import { type CtfDraft, ctfDraft } from './ctf-draft.ts';
import { type TextDecoding, textDecoding } from './decode.ts';
import { importLimits, inMegabytes } from './limits.ts';
import { problem } from './problem.ts';
import { finishProblems, type ProblemList, problemList } from './problem-list.ts';
import { type RollCheck, rollCheck } from './roll-check.ts';
import { nothingRead, type RollRead } from './roll-table.ts';
import { fileKindNames, sniff } from './sniff.ts';

export type CtfOptions = { readonly on: PlainDate; readonly limit?: number };

const rootName = 'CTfile';
const ctfName = 'a Common Transfer File (XML)';

/** The pupils of a CTF file. Broken XML gives one problem and no record: half a roll is no roll. */
export async function readCtf(chunks: Chunks, options: CtfOptions): Promise<RollRead> {
  const limit = options.limit ?? importLimits.ctf;
  const list = problemList();
  const reading = ctfReading(list, rollCheck({ on: options.on, add: list.add }));
  let decoding: TextDecoding | undefined;
  let bytesRead = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    bytesRead += chunk.length;
    if (bytesRead > limit) return nothingRead([problem('FILE_TOO_LARGE', {}, { limit: inMegabytes(limit) })]);
    if (decoding === undefined) {
      const kind = sniff(chunk);
      if (kind === 'empty') return nothingRead([problem('FILE_EMPTY')]);
      if (kind !== 'xml')
        return nothingRead([problem('FILE_NOT_AS_NAMED', {}, { expected: ctfName, found: fileKindNames[kind] })]);
      decoding = textDecoding(chunk);
    }
    reading.push(decoding.push(chunk));
    if (reading.fatal !== undefined) return nothingRead([reading.fatal]);
  }
  if (decoding === undefined) return nothingRead([problem('FILE_EMPTY')]);
  reading.push(decoding.end());
  reading.end();
  if (reading.fatal !== undefined) return nothingRead([reading.fatal]);
  const { encoding } = decoding;
  if (encoding === 'windows-1252') list.add(problem('ENCODING_ASSUMED'));
  const { total: problemCount, errors: errorCount } = list;
  return { encoding, rows: reading.pupils, records: reading.records, problems: finishProblems(list), problemCount, errorCount };
}

type CtfReading = {
  push(text: string): void;
  end(): void;
  readonly fatal: ImportProblem | undefined;
  readonly pupils: number;
  readonly records: readonly RollRecord[];
};

function ctfReading(list: ProblemList, check: RollCheck): CtfReading {
  const parser = new SaxesParser({ position: true });
  const pupils = pupilGatherer(check);
  let fatal: ImportProblem | undefined;
  let depth = 0;
  const stop = (why: ImportProblem): void => {
    fatal ??= why;
  };

  parser.on('doctype', () => stop(problem('XML_DOCTYPE', { line: parser.line })));
  parser.on('error', (error) => stop(xmlFault(error, parser.line)));
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth === 1 && name !== rootName) stop(problem('CTF_NOT_CTF', { line: parser.line, value: name }));
    if (fatal === undefined) pupils.open(name, parser.line);
  });
  parser.on('text', (text) => pupils.text(text));
  parser.on('cdata', (text) => pupils.text(text));
  parser.on('closetag', () => {
    depth -= 1;
    if (fatal === undefined) pupils.close();
  });

  return {
    push: (text) => void parser.write(text),
    end() {
      if (fatal !== undefined) return;
      if (depth > 0) return stop(problem('FILE_TRUNCATED', { line: parser.line }));
      parser.close();
      if (pupils.attendanceLine !== undefined)
        list.add(problem('CTF_ATTENDANCE_LEFT', { line: pupils.attendanceLine, column: 'Attendance' }));
      if (pupils.count === 0) list.add(problem('CTF_NO_PUPILS'));
    },
    get fatal() {
      return fatal;
    },
    get pupils() {
      return pupils.count;
    },
    records: pupils.records,
  };
}

/** Follows the path of elements and hands each pupil to the check as it closes. */
function pupilGatherer(check: RollCheck) {
  const path: { readonly name: string; readonly line: number }[] = [];
  const records: RollRecord[] = [];
  let current: { readonly draft: CtfDraft; readonly depth: number } | undefined;
  let words = '';
  const gatherer = {
    records,
    count: 0,
    attendanceLine: undefined as number | undefined,
    open(name: string, line: number): void {
      path.push({ name, line });
      words = '';
      if (current !== undefined) {
        if (name === 'Contact') current.draft.openContact(line);
        if (name === 'Attendance') gatherer.attendanceLine ??= line;
      } else if (name === 'Pupil' && path[1]?.name === 'CTFpupilData') {
        current = { draft: ctfDraft(line), depth: path.length };
        gatherer.count += 1;
      }
    },
    text(text: string): void {
      words += text;
    },
    close(): void {
      const closing = path.at(-1);
      const text = words.trim();
      words = '';
      if (current !== undefined && path.length === current.depth) {
        const record = check(current.draft.finish());
        if (record !== undefined) records.push(record);
        current = undefined;
      } else if (current !== undefined && text !== '' && closing !== undefined) {
        current.draft.take(
          path.slice(current.depth).map((one) => one.name),
          text,
          closing.line,
        );
      }
      path.pop();
    },
  };
  return gatherer;
}

/** Saxes writes `line:column: what is wrong`; an entity that XML does not know came from a document type. */
function xmlFault(error: Error, line: number): ImportProblem {
  const detail = error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.$/, '');
  if (/unexpected end|unclosed|must contain a root element/i.test(detail)) return problem('FILE_TRUNCATED', { line });
  return problem('XML_MALFORMED', { line }, { detail });
}
