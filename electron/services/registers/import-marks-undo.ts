import type { ErrorDetail } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { listToDosAgain } from '../../store/registers/clear-mis-to-do.ts';
import { lettersGroundedOn } from '../../store/registers/grounded-letters.ts';
import { marksReplacedSince, undoMarksOf } from '../../store/registers/undo-marks.ts';

const namedAtMost = 20;

/** Marks of the import that were corrected since, and letters whose ground they are: either keeps it from being undone. */
export async function marksObstacles(db: ReadDb, command: CommandId): Promise<readonly ErrorDetail[]> {
  const names = new Map((await pupilsOf(db)).map((pupil) => [pupil.id, knownName(pupil)]));
  const nameOf = (pupil: (typeof replaced)[number]['pupil']): string => names.get(pupil) ?? 'A pupil no longer listed';
  const replaced = await marksReplacedSince(db, command);
  const letters = await lettersGroundedOn(db, command);
  const details = [
    ...replaced.map(({ pupil, marks }) => ({
      message: `${nameOf(pupil)}: ${marks === 1 ? 'one mark of this import was' : `${marks} marks of this import were`} changed since.`,
      advice: 'Correct single marks with a reason, or import the right marks again.',
    })),
    ...letters.map((pupil) => ({
      message: `${nameOf(pupil)}: a letter counts sessions that this import brought.`,
      advice: 'Correct single marks with a reason, or import the right marks again.',
    })),
  ];
  const more = details.length - namedAtMost;
  return more > 0 ? [...details.slice(0, namedAtMost), { message: `And ${more} more.` }] : details;
}

export async function undoMarks(write: WriteDb, command: CommandId): Promise<void> {
  await undoMarksOf(write, command);
  await listToDosAgain(write, command);
}
