import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { WriteDb } from '../../store/handles.ts';
import { classSession } from '../../store/registers/class-session.ts';
import { plannedAbsencesOn } from '../../store/registers/planned-absences.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import type { RegisterKey } from './register-grid.ts';

/**
 * *All present* never fills a pupil with a planned absence or expected elsewhere, and in the afternoon none that is
 * unresolved from the morning (practice rule 7). Throws FILL_REFUSED with each of them and why.
 */
export async function assertFillable(write: WriteDb, key: RegisterKey, pupils: readonly PupilId[]): Promise<void> {
  if (pupils.length === 0) return;
  const plans = await plannedAbsencesOn(write.db, { pupils, on: key.date });
  const planned = new Map(
    plans
      .filter((plan) => plan.session === undefined || plan.session === key.session)
      .map((plan) => [plan.pupil, `planned ${plan.symbol}`]),
  );
  const unresolved = await unresolvedSinceMorning(write, key);
  const found = pupils.flatMap((pupil) => {
    const because = planned.get(pupil) ?? unresolved(pupil);
    return because === undefined ? [] : [{ pupil, because }];
  });
  if (found.length === 0) return;
  const names = await pupilNames(
    write.db,
    found.map(({ pupil }) => pupil),
  );
  const details = found.map(({ pupil, because }): ErrorDetail => {
    const name = names.get(pupil);
    return { message: `${name === undefined ? 'A pupil' : knownName(name)}: ${because}` };
  });
  throw new AppError('FILL_REFUSED', { details });
}

/** Where nobody of the class has a morning mark, the register of the morning is missing and says nothing of one pupil. */
async function unresolvedSinceMorning(write: WriteDb, key: RegisterKey): Promise<(pupil: PupilId) => string | undefined> {
  if (key.session === 'AM') return () => undefined;
  const morning = await classSession(write.db, { classId: key.class, date: key.date, session: 'AM' });
  const taken = [...morning.values()].some((mark) => mark !== undefined);
  if (!taken) return () => undefined;
  return (pupil) => {
    const mark = morning.get(pupil);
    if (mark === undefined) return 'no mark this morning';
    return mark.symbol === 'N' ? 'no reason known since this morning' : undefined;
  };
}
