import { setImmediate } from 'node:timers/promises';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { exportedReason, importedReason, openRegisterReason } from '#shared/domain/registers/correction-reasons.ts';
import {
  type CorrectionNote,
  correctionNotes,
  type ExportedMark,
  exportedMarks,
  type MarkPage,
  sessionKey,
} from '../../store/exchange/exported-marks.ts';
import { type ExportedPupil, exportedPupils } from '../../store/exchange/exported-pupils.ts';
import { waitingReturns } from '../../store/exchange/returns.ts';
import { issuedNotices } from '../../store/notices/issued-notices.ts';
import { sessionOf } from '../../store/registers/marks.ts';
import { type CsvChunks, csvCell, csvChunks, csvLine } from './csv-chunks.ts';
import { headingOf, noEntry, noticesTable, pupilsTable, sessionsTable } from './csv-tables.ts';
import { type PupilTallies, pupilTallies } from './pupil-tally.ts';
import { returnsCsv, returnsTable } from './returns/returns-csv.ts';
import { type ContentRequest, csvSource, type StreamContent } from './stream-content.ts';

/** Pupils of one page: a page is 20,000 rows in a secondary school, 30 ms between two looks at the desk. */
const pageSize = 50;

/**
 * The attendance stream: pupils, every mark, that letters exist, and the returns that a person prepared. Nothing of care,
 * need or benefit is asked of the store, so none can slip in; an address stands in a return only, as the law asks.
 */
export async function attendanceContent(request: ContentRequest): Promise<StreamContent> {
  const { db, asOf, period, createdAt, control } = request;
  const pupils = await exportedPupils(db, { asOf, from: period.from, to: period.to });
  const sessions = csvChunks(headingOf(sessionsTable));
  const tallies = pupilTallies();
  const upns = new Map(pupils.map((pupil) => [pupil.id as number, csvCell(pupil.upn)]));
  for (let start = 0; start < pupils.length; start += pageSize) {
    control.assertWanted();
    const page = pupils.slice(start, start + pageSize);
    const range = { first: page[0]?.id ?? 0, last: page.at(-1)?.id ?? 0 };
    const marks = await exportedMarks(db, { asOf, from: period.from, to: period.to, ...range });
    await writeMarks({ marks, upns, tallies, sessions, notesOf: (commands) => correctionNotes(db, commands) });
    await setImmediate();
  }
  const returns = await waitingReturns(db);
  return {
    files: [
      csvSource(pupilsTable, pupilsCsv(pupils, tallies), createdAt),
      csvSource(sessionsTable, sessions, createdAt),
      csvSource(noticesTable, await noticesCsv(request), createdAt),
      ...(returns.length === 0 ? [] : [csvSource(returnsTable, returnsCsv(returns), createdAt)]),
    ],
    tables: [pupilsTable, sessionsTable, noticesTable, ...(returns.length === 0 ? [] : [returnsTable])],
    templates: [],
    returns,
  };
}

type Writing = {
  readonly marks: MarkPage;
  readonly upns: ReadonlyMap<number, string>;
  readonly tallies: PupilTallies;
  readonly sessions: CsvChunks;
  readonly notesOf: (commands: readonly number[]) => Promise<ReadonlyMap<number, CorrectionNote>>;
};

/** Hot: three quarters of a million lines. Everything that repeats is looked up, and only a correction is spelled out. */
async function writeMarks({ marks: { marks, replaced, late }, upns, tallies, sessions, notesOf }: Writing): Promise<void> {
  const notes = await notesOf([
    ...new Set([...[...replaced.values()].flat().map((row) => row.replaced_by), ...[...late.values()].flat()]),
  ]);
  const corrected = replaced.size > 0 || late.size > 0;
  for (const mark of marks) {
    const upn = upns.get(mark.pupil);
    if (upn === undefined) continue;
    tallies.add(mark);
    const tail = corrected ? correctionCells(amendments(mark, { replaced, late }), notes) : ',,,';
    sessions.line(
      `${upn},${mark.marked_on},${sessionOf(mark.session)},${symbolOf(mark.code)},${mark.minutes_late ?? ''},${tail}\n`,
    );
  }
}

type Amendment = { readonly original: string; readonly by: number };

/** What was replaced and by which command, oldest first; an entry put late took the place of none. */
function amendments(mark: ExportedMark, { replaced, late }: Omit<MarkPage, 'marks'>): readonly Amendment[] {
  const key = sessionKey(mark);
  const before = replaced.get(key);
  const put = late.get(key);
  if (before === undefined && put === undefined) return [];
  const found: Amendment[] = [];
  for (const row of before ?? []) {
    if (put?.includes(row.command)) found.push({ original: noEntry, by: row.command });
    found.push({ original: symbolOf(row.code), by: row.replaced_by });
  }
  if (put?.includes(mark.command)) found.push({ original: noEntry, by: mark.command });
  return found;
}

function correctionCells(found: readonly Amendment[], notes: ReadonlyMap<number, CorrectionNote>): string {
  if (found.length === 0) return ',,,';
  const given = found.map(({ by }) => notes.get(by));
  return [
    found.map(({ original }) => original).join(' > '),
    given.map(reasonOf).join(' | '),
    given.map((note) => note?.at ?? '').join(' | '),
    given.map((note) => note?.by ?? '').join(' | '),
  ]
    .map(csvCell)
    .join(',');
}

/** The list's words only: what else was written about a correction stays in school. */
function reasonOf(note: CorrectionNote | undefined): string {
  if (note === undefined) return '';
  if (note.reason !== '') return exportedReason(note.reason);
  return note.procedure === 'registers.applyMarks' ? importedReason : openRegisterReason;
}

function pupilsCsv(pupils: readonly ExportedPupil[], tallies: PupilTallies): CsvChunks {
  const csv = csvChunks(headingOf(pupilsTable));
  for (const pupil of pupils) {
    const { possible, present, authorised, unauthorised } = tallies.of(pupil.id);
    csv.line(
      csvLine([
        ...[pupil.upn, pupil.legalSurname, pupil.legalForename, pupil.middleNames, pupil.bornOn, pupil.sex],
        ...[pupil.yearGroup, pupil.className, pupil.startsOn, pupil.leavesOn ?? ''],
        ...[possible, present, authorised, unauthorised],
      ]),
    );
  }
  return csv;
}

async function noticesCsv({ db, period }: ContentRequest): Promise<CsvChunks> {
  const csv = csvChunks(headingOf(noticesTable));
  for (const notice of await issuedNotices(db, { from: period.from, to: period.to })) {
    csv.line(csvLine([notice.kind, notice.issuedOn, notice.number, notice.upn]));
  }
  return csv;
}
