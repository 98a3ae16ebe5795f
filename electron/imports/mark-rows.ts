import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { MarkRecord } from '#shared/domain/registers/mark-record.ts';
import { parseSession, type Session } from '#shared/domain/registers/session.ts';
import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { columnIndexes, type MappingProposal } from './columns.ts';
import { markChecker } from './mark-checker.ts';
import { placeMarks, splitMarkString } from './mark-string.ts';
import { type KnownDay, type KnownUpn, markVocabulary } from './mark-vocabulary.ts';
import { problem } from './problem.ts';
import type { Row } from './row-cursor.ts';

export type MarkRowAround = {
  readonly mapping: MappingProposal;
  /** Today. */
  readonly on: PlainDate;
  readonly add: (problem: ImportProblem) => void;
  readonly keep: (record: MarkRecord) => void;
  /** Counted up as rows are read. */
  readonly count: { rows: number; unmarked: number };
};

const saturday = 6;

/** Reads one row a mark. Neighbouring rows mostly share pupil or day, so the last of each is tried first. */
export function markRowReader({ mapping, on, add, keep, count }: MarkRowAround): (row: Row) => void {
  const vocabulary = markVocabulary(on);
  const check = markChecker({ on, add });
  const columns = columnIndexes(mapping);
  const indexOf = (field: string): number => columns.get(field) ?? -1;
  const [upnAt, dateAt, sessionAt, codeAt] = ['upn', 'date', 'session', 'code'].map(indexOf) as [number, number, number, number];
  const minutesAt = indexOf('minutesLate');
  const commentAt = indexOf('comment');
  const width = mapping.headers.length;
  let upn: KnownUpn | undefined;
  let day: KnownDay | undefined;

  return (row) => {
    count.rows += 1;
    if (!fits(row, width, add)) return;
    const symbol = symbolIn(row, codeAt);
    if (symbol === '' || symbol === '-') {
      count.unmarked += 1;
      return;
    }
    if (upn === undefined || !row.is(upnAt, upn.text)) upn = vocabulary.upnOf(row.cell(upnAt));
    if (day === undefined || !row.is(dateAt, day.text)) day = vocabulary.dayOf(row.cell(dateAt));
    const session = sessionIn(row, sessionAt);
    if (session === undefined) {
      add(problem('SESSION_UNKNOWN', { line: row.line, column: mapping.headers[sessionAt], value: row.cell(sessionAt) }));
      return;
    }
    const record = check({
      line: row.line,
      upn,
      day,
      session,
      symbol,
      minutes: row.cell(minutesAt),
      comment: row.cell(commentAt),
    });
    if (record !== undefined) keep(record);
  };
}

/** Reads one row a pupil: a string of marks from a start date. */
export function markStringReader({ mapping, on, add, keep, count }: MarkRowAround): (row: Row) => void {
  const vocabulary = markVocabulary(on);
  const check = markChecker({ on, add });
  const columns = columnIndexes(mapping);
  const textIn = (row: Row, field: string): string => row.cell(columns.get(field) ?? -1);
  return (row) => {
    count.rows += 1;
    if (!fits(row, mapping.headers.length, add)) return;
    const { line } = row;
    const upn = vocabulary.upnOf(textIn(row, 'upn'));
    const start = vocabulary.dayOf(textIn(row, 'startDate'));
    if (upn.fault !== undefined) return add(problem(upn.fault, { line, column: 'UPN', value: upn.upn }));
    if ('fault' in start.read) return add(problem(start.read.fault, { line, column: 'Start Date', value: start.text }));
    if (weekdayOf(start.read.date) >= saturday)
      return add(problem('START_ON_WEEKEND', { line, column: 'Start Date', value: start.text }));
    const symbols = splitMarkString(textIn(row, 'marks'));
    if (symbols === 'unclear') return add(problem('MARKS_UNCLEAR', { line, column: 'Marks', value: textIn(row, 'marks') }));
    const marks = placeMarks(symbols, start.read.date);
    count.unmarked += symbols.length - marks.length;
    for (const { date, session, symbol } of marks) {
      const record = check({ line, upn, day: vocabulary.dayOf(date), session, symbol, minutes: '', comment: '' });
      if (record !== undefined) keep(record);
    }
  };
}

function fits(row: Row, width: number, add: (problem: ImportProblem) => void): boolean {
  if (row.count === width && !row.malformed) return true;
  let count = row.count;
  while (count > width && row.is(count - 1, '')) count -= 1;
  if (count === width && !row.malformed) return true;
  const code = row.malformed ? 'ROW_MALFORMED' : 'ROW_RAGGED';
  const cutOff = row.openEnd && count < width;
  add(problem(cutOff ? 'FILE_TRUNCATED' : code, { line: row.line }, { found: count, expected: width }));
  return false;
}

function sessionIn(row: Row, at: number): Session | undefined {
  if (row.is(at, 'AM')) return 'AM';
  return row.is(at, 'PM') ? 'PM' : parseSession(row.cell(at));
}

/** The present marks are most of a school's marks, and need no string of their own. */
function symbolIn(row: Row, at: number): string {
  if (row.is(at, '/')) return '/';
  return row.is(at, '\\') ? '\\' : row.cell(at).toUpperCase();
}
