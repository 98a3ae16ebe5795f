import { setImmediate } from 'node:timers/promises';
import { knownName } from '#shared/domain/people/name.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import type { BulkMark } from '../../store/registers/bulk-marks.ts';
import { type HeldMark, heldMarksOf } from '../../store/registers/held-marks.ts';
import type { MarkColumns } from './import-marks-columns.ts';

export type MarkDifference = { upn: string; name: string; date: PlainDate; session: Session; before: string; after: string };

export type MarksComparison = { added: number; differing: number; same: number; differences: MarkDifference[] };

const listedAtMost = 200;

type Options = { readonly columns: MarkColumns; readonly onProgress: (compared: number) => void };

/** Holds the marks of a file against those in the registers, one ordered scan of each pupil's marks in the file's span. */
export async function compareMarks(db: ReadDb, { columns, onProgress }: Options): Promise<MarksComparison> {
  const result: MarksComparison = { added: 0, differing: 0, same: 0, differences: [] };
  const span = columns.span();
  if (span === undefined) return result;
  const found: { readonly mark: BulkMark; readonly held: HeldMark }[] = [];
  let pupil = 0;
  let held: ReadonlyMap<string, HeldMark> = new Map();
  let compared = 0;
  for (const mark of columns.marks()) {
    if (mark.pupil !== pupil) {
      pupil = mark.pupil;
      held = await heldMarksOf(db, { pupil: pupil as PupilId, ...span });
      onProgress(compared);
      await setImmediate();
    }
    compared += 1;
    const standing = held.size === 0 ? undefined : held.get(`${mark.marked_on} ${mark.session}`);
    if (standing === undefined) result.added += 1;
    else if (isSame(standing, mark)) result.same += 1;
    else if (saysLess(mark, standing)) {
      columns.adopt(compared - 1, standing);
      result.same += 1;
    } else {
      result.differing += 1;
      if (found.length < listedAtMost) found.push({ mark, held: standing });
    }
  }
  return { ...result, differences: await inWords(db, found) };
}

function isSame(held: HeldMark, mark: BulkMark): boolean {
  return held.code === mark.code && held.minutes_late === mark.minutes_late && held.detail === mark.detail;
}

/** The same code, and nothing said of what is held beside it: a file without a comment does not take one away. */
function saysLess(mark: BulkMark, held: HeldMark): boolean {
  if (mark.code !== held.code) return false;
  const minutes = mark.minutes_late === null || mark.minutes_late === held.minutes_late;
  return minutes && (mark.detail === null || mark.detail === held.detail);
}

async function inWords(db: ReadDb, found: readonly { mark: BulkMark; held: HeldMark }[]): Promise<MarkDifference[]> {
  const ids = [...new Set(found.map(({ mark }) => mark.pupil as PupilId))];
  const pupils = new Map((await pupilsOf(db, ids)).map((pupil) => [pupil.id, pupil]));
  return found.flatMap(({ mark, held }) => {
    const pupil = pupils.get(mark.pupil as PupilId);
    if (pupil === undefined) return [];
    const session = mark.session === 0 ? ('AM' as const) : ('PM' as const);
    const words = { before: markWords(held), after: markWords(mark) };
    return [{ upn: pupil.upn, name: knownName(pupil), date: mark.marked_on, session, ...words }];
  });
}

function markWords({ code, minutes_late: minutes, detail }: HeldMark): string {
  const late = minutes === null ? '' : ` (${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`;
  return `${symbolOf(code)}${late}${detail === null ? '' : `, ${detail}`}`;
}
