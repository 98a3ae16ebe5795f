import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { rollPreview } from '#shared/contract/people.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { RollRecord } from '#shared/domain/people/roll-record.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ColumnMapping } from '../../imports/columns.ts';
import { importLimits } from '../../imports/limits.ts';
import { hasError } from '../../imports/problem.ts';
import { newCareStatements, recordCare } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import { familiesOf } from '../../store/people/families.ts';
import { addImportBatch, type ImportedFile } from '../../store/people/import-batches.ts';
import { peopleRevision } from '../../store/people/people-revision.ts';
import { command, type Desk, read } from '../desk.ts';
import { type HeldRoll, heldRoll } from './held-roll.ts';
import { importPreviews } from './import-previews.ts';
import { proposeRollFamilies } from './propose-roll-families.ts';
import { fileRefused, readImportFile } from './read-import-file.ts';
import { type RollFile, readRollFile } from './read-roll-file.ts';
import { fieldChanges } from './roll-changes.ts';
import { type PupilPlan, planName, planRoll, type RollFileRules, type RollPlan } from './roll-plan.ts';
import { rollWarnings } from './roll-warnings.ts';
import { writeRoll } from './write-roll.ts';

export type RollPreview = z.infer<typeof rollPreview>;

export type RollPreviewInput = {
  readonly file: string;
  readonly fileName: string;
  readonly as?: 'ctf' | 'roll-csv' | undefined;
  readonly mapping?: ColumnMapping | undefined;
};

type WaitingRoll = {
  readonly revision: number;
  readonly records: readonly RollRecord[];
  readonly rules: RollFileRules;
  readonly file: ImportedFile;
  readonly preview: Omit<RollPreview, 'previewId'>;
};

const waiting = importPreviews<WaitingRoll>('roll');

/** Reads a roll and compares it with what is held; writes nothing. Throws `FILE_TOO_LARGE`; all else is a listed problem. */
export async function previewRoll(desk: Desk, input: RollPreviewInput): Promise<RollPreview> {
  const today = desk.ports.clock.today();
  const { bytes, sha256 } = await readImportFile(desk, input.file, importLimits.roll);
  const file = await readRollFile(bytes, { as: input.as, mapping: input.mapping, on: today });
  const { revision, held, families } = await read(desk, async (db) => ({
    revision: await peopleRevision(db),
    held: await heldRoll(db),
    families: [...(await familiesOf(db)).values()],
  }));
  const plan = planRoll({ held, records: file.read.records, rules: file.rules, today });
  const preview = {
    ...aboutFile(file, input.fileName),
    ...aboutPlan(plan, today),
    families: proposeRollFamilies(plan, families),
    ...aboutProblems(file, plan, held),
  };
  const imported = { kind: 'roll', fileName: input.fileName, sha256, rows: file.read.rows } as const;
  const previewId = waiting.keep(desk, { revision, records: file.read.records, rules: file.rules, file: imported, preview });
  return { previewId, ...preview };
}

function aboutFile({ kind, read: { encoding, rows, mapping } }: RollFile, fileName: string) {
  return {
    kind,
    fileName,
    encoding,
    rows,
    mapping: {
      headers: [...(mapping?.headers ?? [])],
      fields: [...(mapping?.fields ?? [])],
      complete: mapping?.complete ?? true,
    },
  };
}

function aboutPlan(plan: RollPlan, today: PlainDate) {
  return {
    added: plan.added.map((one) => ({ upn: one.pupil.upn, name: planName(one), ...placeOf(one), line: one.line })),
    changed: plan.changed.map((one) => ({
      upn: one.pupil.upn,
      name: planName(one),
      line: one.line,
      fields: fieldChanges(one, today),
    })),
    unchanged: plan.unchanged.length,
    missing: plan.missing.map((held) => ({ upn: held.pupil.upn, name: knownName(held.pupil), className: held.className })),
  };
}

function placeOf({ memberships }: PupilPlan): { yearGroup: string; className: string } {
  const place = memberships.at(-1);
  return { yearGroup: place?.yearGroup ?? '', className: place?.className ?? '' };
}

function aboutProblems(file: RollFile, plan: RollPlan, held: HeldRoll) {
  const warnings = rollWarnings(plan, held);
  const errors = file.read.errorCount + warnings.filter((one) => one.severity === 'error').length;
  return {
    problems: [...file.read.problems, ...warnings],
    problemCount: file.read.problemCount + warnings.length,
    mayApply: errors === 0 && !hasError(file.read.problems) && file.read.records.length > 0,
  };
}

export type RollApplied = { command?: CommandId; added: number; changed: number; unchanged: number };

/**
 * Takes a previewed roll in: all of it or nothing. A file that changes nothing writes no command.
 * Throws `IMPORT_GONE` where people have changed since the preview, `FILE_REFUSED` where it has errors.
 */
export async function applyRoll(desk: Desk, { previewId }: { previewId: string }): Promise<RollApplied> {
  const { revision, records, rules, file, preview } = waiting.find(desk, previewId);
  if (!preview.mayApply) throw fileRefused(file.fileName, preview.problems);
  const today = desk.ports.clock.today();
  const held = await read(desk, async (db) => {
    await assertCurrent(db, revision);
    return heldRoll(db);
  });
  const plan = planRoll({ held, records, rules, today });
  const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged.length };
  if (counts.added + counts.changed === 0) {
    await writeCareAlone(desk, plan);
    return counts;
  }
  const written = await command(desk, { procedure: 'people.applyRoll' }, async (write) => {
    await assertCurrent(write.db, revision);
    await writeRoll(write, { plan, classes: held.classes });
    await addImportBatch(write, file);
    return write.command;
  });
  waiting.forget(desk, previewId);
  return { command: written, ...counts };
}

async function assertCurrent(db: ReadDb, revision: number): Promise<void> {
  if ((await peopleRevision(db)) !== revision) throw new AppError('IMPORT_GONE');
}

/**
 * What a file says of care where it changes nothing else. The answer and the list of imports are those of a file that
 * changes nothing, or whoever takes files in could find out who is looked after by asking about one pupil at a time.
 */
async function writeCareAlone(desk: Desk, plan: RollPlan): Promise<void> {
  const statements = plan.unchanged.flatMap((one) =>
    one.care === undefined || one.held === undefined ? [] : [{ pupil: one.held.pupil.id, care: one.care }],
  );
  if ((await read(desk, (db) => newCareStatements(db, statements))).length === 0) return;
  await command(desk, { procedure: 'people.applyRoll' }, (write) => recordCare(write, { statements, source: 'roll import' }));
}
