import { AppError } from '#shared/contract/errors.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { allFigures, type Period } from '../attendance/pupil-figures.ts';

/** Sessions, but for `late`, which counts arrivals. */
export type LetterFigures = { readonly possible: number; readonly missed: number; readonly late: number };

const none: LetterFigures = { possible: 0, missed: 0, late: 0 };

/** What a letter says of the days between two days; missed is not in school: late after the register closed is late. */
export async function letterFigures(db: ReadDb, period: Period): Promise<(pupil: PupilId) => LetterFigures> {
  const all = await allFigures(db, period);
  return (pupil) => {
    const figures = all.get(pupil);
    if (figures === undefined) return none;
    const afterClose = figures.byCode['U'] ?? 0;
    return {
      possible: figures.possible,
      missed: figures.authorised + figures.unauthorised - afterClose,
      late: afterClose + (figures.byCode['L'] ?? 0),
    };
  };
}

/** Throws LETTER_REFUSED and names the field. */
export function assertPeriod({ from, to }: Period, today: PlainDate): void {
  if (from > to) throw new AppError('LETTER_REFUSED', { place: 'to', message: 'Last day: it comes before the first day.' });
  if (to > today) throw new AppError('LETTER_REFUSED', { place: 'to', message: 'Last day: it is still to come.' });
}
