import { AppError } from '#shared/contract/errors.ts';
import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { checkPeriods } from '#shared/domain/school/check-periods.ts';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import { importLimits } from '../../imports/limits.ts';
import { hasError } from '../../imports/problem.ts';
import { readTerms } from '../../imports/terms-csv.ts';
import type { ReadDb } from '../../store/handles.ts';
import { addImportBatch } from '../../store/people/import-batches.ts';
import { calendarPeriodsOf, putCalendar } from '../../store/school/calendar.ts';
import { command, type Desk, read } from '../desk.ts';
import { fileRefused, inPieces, readImportFile } from '../people/read-import-file.ts';
import { assertCalendar } from './create-school.ts';
import { assertNothingStranded, strandedBy, strandedSentence } from './stranded-marks.ts';

export type TermsImported = { periods: CalendarPeriod[]; problems: ImportProblem[]; written: boolean };

/**
 * Takes in a terms file: it replaces what lies within the span of its own terms and keeps the rest of the calendar. A file
 * that changes nothing writes nothing. Throws `FILE_REFUSED`, `FILE_TOO_LARGE`, and `CALENDAR_REFUSED` where the file and
 * what stays do not fit together; with `dryRun` the faults are listed instead.
 */
export async function importTerms(desk: Desk, { file, dryRun }: { file: string; dryRun: boolean }): Promise<TermsImported> {
  const { fileName } = desk.tickets.incoming(file);
  const { bytes, sha256 } = await readImportFile(desk, file, importLimits.terms);
  const terms = await readTerms(inPieces(bytes), { on: desk.ports.clock.today() });
  const found = { periods: [...terms.periods], problems: [...terms.problems], written: false };
  if (hasError(terms.problems)) {
    if (dryRun) return found;
    throw fileRefused(fileName, terms.problems);
  }
  const { held, problems } = await read(desk, async (db) => {
    const periods = await calendarPeriodsOf(db);
    return {
      held: periods,
      problems: [...terms.problems, ...(await strandedMarks(db, mergedPeriods(periods, terms.periods)))],
    };
  });
  const merged = mergedPeriods(held, terms.periods);
  const clashes = checkPeriods(merged).map(({ sentence }) => sentence);
  if (clashes.length > 0) {
    if (dryRun) return { ...found, problems: [...problems, ...clashes.map(clashProblem)] };
    throw new AppError('CALENDAR_REFUSED', { place: fileName, details: clashes.map((message) => ({ message })) });
  }
  if (dryRun || keysOf(held) === keysOf(merged)) return { ...found, problems };
  await command(desk, { procedure: 'school.importTerms' }, async (write) => {
    const current = mergedPeriods(await calendarPeriodsOf(write.db), terms.periods);
    assertCalendar(current);
    await assertNothingStranded(write.db, current);
    await putCalendar(write, current);
    await addImportBatch(write, { kind: 'terms', fileName, sha256, rows: terms.periods.length });
  });
  return { ...found, problems, written: true };
}

/**
 * The file's periods, and those held that lie outside the span of its terms. A term that was put right by a few days lies
 * mostly within and is replaced; one that the file's terms only brush stays, and the clash is refused.
 */
function mergedPeriods(held: readonly CalendarPeriod[], file: readonly CalendarPeriod[]): readonly CalendarPeriod[] {
  const terms = file.filter((period) => period.kind === 'term');
  const from = terms.map((term) => term.from).toSorted()[0];
  const to = terms
    .map((term) => term.to)
    .toSorted()
    .at(-1);
  const keys = new Set(file.map(keyOf));
  const stays = (period: CalendarPeriod): boolean => from === undefined || to === undefined || !isMostlyWithin(period, from, to);
  return [...held.filter((period) => stays(period) && !keys.has(keyOf(period))), ...file];
}

function isMostlyWithin(period: CalendarPeriod, from: PlainDate, to: PlainDate): boolean {
  const first = period.from > from ? period.from : from;
  const last = period.to < to ? period.to : to;
  return (daysBetween(first, last) + 1) * 2 > daysBetween(period.from, period.to) + 1;
}

async function strandedMarks(db: ReadDb, merged: readonly CalendarPeriod[]): Promise<readonly ImportProblem[]> {
  return (await strandedBy(db, merged)).map((day) => ({
    severity: 'error',
    code: 'MARKS_ON_CLOSED',
    value: day.date,
    message: `${strandedSentence(day)} By this file there would be no session for them.`,
    advice: 'Put the file right, or correct these marks first.',
  }));
}

function clashProblem(message: string): ImportProblem {
  return {
    severity: 'error',
    code: 'TERMS_CLASH',
    message,
    advice: 'Put the dates right so that the file fits the rest of the calendar.',
  };
}

function keysOf(periods: readonly CalendarPeriod[]): string {
  return periods.map(keyOf).sort().join('\n');
}

function keyOf({ from, to, kind, name }: CalendarPeriod): string {
  return JSON.stringify([from, to, kind, name]);
}
