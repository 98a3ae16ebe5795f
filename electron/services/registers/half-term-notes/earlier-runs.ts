import { isSameDays, type NotedDays } from '#shared/domain/registers/half-term-notes/same-days.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { notedPupils, noteRunsOf } from '../../../store/registers/half-term-notes.ts';

export type EarlierRun = {
  id: number;
  forWhom: string;
  madeAt: Instant;
  madeBy: string;
  /** How many pupils who would get a note now got one then. */
  pupils: number;
};

type Asked = { readonly days: NotedDays; readonly pupils: readonly PupilId[] };

/** Runs that made a note about the same days for one of these pupils already, the latest first. */
export async function earlierRuns(db: ReadDb, { days, pupils }: Asked): Promise<EarlierRun[]> {
  const runs = (await noteRunsOf(db)).filter((run) => isSameDays(run, days));
  const wanted = new Set(pupils);
  const noted = await notedPupils(
    db,
    runs.map(({ id }) => id),
  );
  return runs
    .map(({ id, forWhom, madeAt, madeBy = 'a person no longer listed' }) => ({
      ...{ id, forWhom, madeAt, madeBy },
      pupils: noted.filter(({ run, pupil }) => run === id && wanted.has(pupil)).length,
    }))
    .filter((run) => run.pupils > 0);
}
