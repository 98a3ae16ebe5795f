import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { marksApplied, marksPreview } from '#shared/contract/registers.ts';
import { importedReason } from '#shared/domain/registers/correction-reasons.ts';
import type { RegisterOfRecord } from '#shared/domain/school/school.ts';
import { importLimits } from '../../imports/limits.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { enrolmentsOf } from '../../store/people/enrolments.ts';
import { addImportBatch, type ImportedFile } from '../../store/people/import-batches.ts';
import { peopleRevision } from '../../store/people/people-revision.ts';
import { pupilIdsByUpn } from '../../store/people/pupil-details.ts';
import { BulkCancelled, type BulkOutcome, writeMarksInBulk } from '../../store/registers/bulk-marks.ts';
import { clearToDos, openToDos } from '../../store/registers/clear-mis-to-do.ts';
import { calendarRevision } from '../../store/school/calendar-history.ts';
import { command, type Desk, read } from '../desk.ts';
import type { JobControl } from '../jobs.ts';
import { importPreviews } from '../people/import-previews.ts';
import { assertSize, fileRefused } from '../people/read-import-file.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import type { MarksGround } from './import-marks-check.ts';
import type { MarkColumns } from './import-marks-columns.ts';
import { compareMarks } from './import-marks-compare.ts';
import { type MarksFile, readMarksFile } from './read-marks-file.ts';

export type MarksPreview = z.infer<typeof marksPreview>;
export type MarksApplied = z.infer<typeof marksApplied>;

/** What a changed mark reads where the MIS is the register of record. */
export const amendedInSource = importedReason;

type Revision = { readonly people: number; readonly calendar: number };

type WaitingMarks = {
  readonly revision: Revision;
  readonly columns: MarkColumns;
  readonly file: ImportedFile;
  readonly preview: Omit<MarksPreview, 'previewId'>;
};

const waiting = importPreviews<WaitingMarks>('marks');

/** Starts reading a file of marks against what is held; the job's result is a `MarksPreview`. Throws `FILE_TOO_LARGE`. */
export async function previewMarks(
  desk: Desk,
  { file, fileName }: { file: string; fileName: string },
): Promise<{ jobId: string }> {
  const { path } = desk.tickets.incoming(file);
  await assertSize(desk, { path, fileName, limit: importLimits.marks });
  return desk.jobs.start({
    what: `Reading ${fileName}`,
    unit: 'rows',
    work: (control) => previewOf(desk, { path, fileName, control }),
  });
}

type Reading = { readonly path: string; readonly fileName: string; readonly control: JobControl };

async function previewOf(desk: Desk, { path, fileName, control }: Reading): Promise<MarksPreview> {
  const { ground, revision, registerOfRecord } = await read(desk, groundOf);
  const file = await readMarksFile(desk, { path, ground, on: desk.ports.clock.today(), control });
  const { columns, closedDays } = file.check;
  columns.sort();
  const onProgress = (compared: number): void => {
    control.assertWanted();
    control.progress(compared, columns.length);
  };
  const compared = await read(desk, (db) => compareMarks(db, { columns, onProgress }));
  const preview = {
    ...aboutFile(file, fileName),
    ...compared,
    closedDays,
    ...columns.span(),
    reasonNeeded: registerOfRecord === 'office' && compared.differing > 0,
    mayApply: file.errorCount === 0 && columns.length > 0,
  };
  const imported = { kind: 'marks', fileName, sha256: file.sha256, rows: file.rows } as const;
  return { previewId: waiting.keep(desk, { revision, columns, file: imported, preview }), ...preview };
}

function aboutFile({ encoding, rows, blank, problems, problemCount }: MarksFile, fileName: string) {
  return { fileName, encoding, rows, blank, problems: [...problems], problemCount };
}

async function groundOf(db: ReadDb): Promise<{ ground: MarksGround; revision: Revision; registerOfRecord: RegisterOfRecord }> {
  return {
    ground: {
      pupils: await pupilIdsByUpn(db),
      enrolments: Map.groupBy(await enrolmentsOf(db), (one) => one.pupil),
      calendar: await theCalendar(db),
    },
    revision: await revisionOf(db),
    registerOfRecord: (await theSchool(db)).school.registerOfRecord,
  };
}

async function revisionOf(db: ReadDb): Promise<Revision> {
  return { people: await peopleRevision(db), calendar: await calendarRevision(db) };
}

/**
 * Starts taking previewed marks in: all or nothing; the job's result is a `MarksApplied`. Marks that differ are
 * corrections. Throws `IMPORT_GONE`, `FILE_REFUSED`, and `REASON_NEEDED` where this program is the register of record.
 */
export async function applyMarks(
  desk: Desk,
  { previewId, reason }: { previewId: string; reason?: string | undefined },
): Promise<{ jobId: string }> {
  const held = waiting.find(desk, previewId);
  if (!held.preview.mayApply) throw fileRefused(held.file.fileName, held.preview.problems);
  const { registerOfRecord, current } = await read(desk, async (db) => ({
    registerOfRecord: (await theSchool(db)).school.registerOfRecord,
    current: await revisionOf(db),
  }));
  assertSame(current, held.revision);
  const given = reason?.trim() === '' ? undefined : reason?.trim();
  if (registerOfRecord === 'office' && held.preview.differing > 0 && given === undefined) throw new AppError('REASON_NEEDED');
  return desk.jobs.start({
    what: `Taking in ${held.file.fileName}`,
    unit: 'rows',
    work: async (control) => {
      const applied = await write(desk, { held, registerOfRecord, reason: given, control });
      waiting.forget(desk, previewId);
      return applied;
    },
  });
}

function assertSame(current: Revision, seen: Revision): void {
  if (current.people !== seen.people || current.calendar !== seen.calendar) throw new AppError('IMPORT_GONE');
}

type Applying = {
  readonly held: WaitingMarks;
  readonly registerOfRecord: RegisterOfRecord;
  readonly reason: string | undefined;
  readonly control: JobControl;
};

/** Ends the transaction of a file that changes nothing, so that no command stands for it. */
class NothingNew extends Error {
  readonly outcome: BulkOutcome;

  constructor(outcome: BulkOutcome) {
    super('nothing new');
    this.outcome = outcome;
  }
}

/** Marks that a register saved after the preview made differ: written again, with a reason. */
class ReasonMissing extends Error {}

async function write(desk: Desk, applying: Applying): Promise<MarksApplied> {
  try {
    return await writeWithReason(desk, applying);
  } catch (cause) {
    if (cause instanceof NothingNew) return { added: 0, replaced: 0, same: cause.outcome.same };
    if (cause instanceof BulkCancelled) throw new AppError('JOB_CANCELLED');
    if (cause instanceof ReasonMissing) throw new AppError('REASON_NEEDED');
    throw cause;
  }
}

async function writeWithReason(desk: Desk, applying: Applying): Promise<MarksApplied> {
  if (applying.registerOfRecord === 'office') return writeOnce(desk, applying, applying.reason);
  try {
    return await writeOnce(desk, applying, applying.held.preview.differing > 0 ? amendedInSource : undefined);
  } catch (cause) {
    if (!(cause instanceof ReasonMissing)) throw cause;
    return writeOnce(desk, applying, amendedInSource);
  }
}

function writeOnce(desk: Desk, { held, registerOfRecord, control }: Applying, reason: string | undefined): Promise<MarksApplied> {
  const { columns, revision, file } = held;
  return command(desk, { procedure: 'registers.applyMarks', reason }, async (db) => {
    assertSame(await revisionOf(db.db), revision);
    const outcome = await writeMarksInBulk(db, {
      marks: columns.marks(),
      span: columns.span(),
      onProgress: (finished) => control.progress(finished, columns.length),
      isCancelled: control.isCancelled,
    });
    control.assertWanted();
    const cleared = registerOfRecord === 'mis' ? await clearCovered(db, columns) : 0;
    if (outcome.added + outcome.replaced + cleared === 0) throw new NothingNew(outcome);
    if (outcome.replaced > 0 && reason === undefined) throw new ReasonMissing();
    await addImportBatch(db, file);
    return { command: db.command, ...outcome };
  });
}

/** The MIS holds these sessions now, as they were entered here or as it says itself: they are no longer to be done there. */
async function clearCovered(db: WriteDb, columns: MarkColumns): Promise<number> {
  const covered = (await openToDos(db.db)).filter((todo) => columns.has(todo.pupil, todo.date, todo.session));
  await clearToDos(db, covered);
  return covered.length;
}
