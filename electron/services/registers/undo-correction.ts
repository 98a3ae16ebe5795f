import { AppError } from '#shared/contract/errors.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { addLateMarks } from '../../store/registers/late-marks.ts';
import { type MarkWrite, writeMarks } from '../../store/registers/marks.ts';
import { addMisToDo } from '../../store/registers/mis-to-do.ts';
import { command, type Desk } from '../desk.ts';
import { theSchool } from '../school/school.ts';
import { type CorrectionSession, correctionFacts } from './list-corrections.ts';
import { endClosurePlans } from './plans/change-plan.ts';

/**
 * Undoes a correction by another one: what stood before is put back as a new amended entry, and both stay in the history.
 * A session that somebody has changed since is left as it is and listed. What had no mark has none again, and stands in the
 * list of missing marks. The sessions to come of a closure end with it. What is put back stood in the register once, so it is not judged anew. Throws
 * CORRECTION_NOT_UNDONE where nothing of it stands any more.
 */
export async function undoCorrection(
  desk: Desk,
  { command: undone, reason }: { command: CommandId; reason: string },
): Promise<{ putBack: number; left: CorrectionSession[]; plansEnded: number }> {
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure: 'registers.undoCorrection', reason, undoes: undone }, async (write) => {
    const { school } = await theSchool(write.db);
    const { facts } = await correctionFacts(write.db, undone);
    const standing = facts.filter((fact) => !fact.shown.changedSince);
    const plansEnded = await endClosurePlans(write, undone);
    if (standing.length + plansEnded === 0) throw new AppError('CORRECTION_NOT_UNDONE');
    const writes = standing.map(({ corrected: { pupil, date, session, before } }): MarkWrite => {
      return { pupil, date, session, entry: before ?? null };
    });
    await writeMarks(
      write,
      writes,
      standing.flatMap(({ now }) => (now === undefined ? [] : [now])),
    );
    await addLateMarks(
      write,
      standing.filter(({ now }) => now === undefined).map(({ corrected }) => corrected),
    );
    if (school.registerOfRecord === 'mis') await addMisToDo(write, writes);
    const left = facts.filter((fact) => fact.shown.changedSince).map((fact) => fact.shown);
    return { putBack: standing.length, left, plansEnded };
  });
}
