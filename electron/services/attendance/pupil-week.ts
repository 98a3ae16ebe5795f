import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { WeekCount } from '../../store/registers/week-counts.ts';

/** Summary rows as the rules read them, by pupil. */
export function weeksByPupil(rows: readonly WeekCount[]): ReadonlyMap<PupilId, readonly PupilWeek[]> {
  const found = new Map<PupilId, PupilWeek[]>();
  for (const { pupil, monday, code, slots } of rows) {
    const week: PupilWeek = { monday, symbol: symbolOf(code), slots };
    const own = found.get(pupil as PupilId);
    if (own) own.push(week);
    else found.set(pupil as PupilId, [week]);
  }
  return found;
}
