import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { classOf, codeAt } from '#shared/domain/registers/codes.ts';
import { causeAgainstFill } from '#shared/domain/registers/fill-present.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { classSession } from '../../store/registers/class-session.ts';
import { plannedAbsencesOn } from '../../store/registers/planned-absences.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import type { RegisterKey } from './register-grid.ts';

type Filled = {
  readonly pupil: PupilId;
  readonly mark: { readonly symbol: string } | null;
  readonly seen: CommandId | null;
};

/**
 * Practice rule 7, for marks of "all present": only present marks, only into blanks, and nobody of whom more is known.
 * Throws FILL_REFUSED with each pupil and why; it reads rows that a plain save does not need.
 */
export async function assertFill(write: WriteDb, key: RegisterKey, marks: readonly Filled[]): Promise<void> {
  if (marks.some((one) => one.seen !== null || one.mark === null || classOf(one.mark.symbol, key.date) !== 'present')) {
    throw new AppError('FILL_REFUSED', {
      message: '“All present” writes present marks into blank sessions and nothing else. Nothing was saved.',
    });
  }
  const pupils = marks.map((one) => one.pupil);
  const planned = await plannedMeanings(write, { pupils, on: key.date, session: key.session });
  const mornings =
    key.session === 'AM' ? undefined : await classSession(write.db, { classId: key.class, date: key.date, session: 'AM' });
  const morningTaken = mornings !== undefined && [...mornings.values()].some((mark) => mark !== undefined);
  const against = pupils.flatMap((pupil) => {
    const morning = mornings?.get(pupil)?.symbol;
    const because = causeAgainstFill({ session: key.session, planned: planned.get(pupil), morning, morningTaken });
    return because === undefined ? [] : [{ pupil, because }];
  });
  if (against.length === 0) return;
  const names = await pupilNames(
    write.db,
    against.map((one) => one.pupil),
  );
  throw new AppError('FILL_REFUSED', {
    details: against.map(({ pupil, because }) => {
      const name = names.get(pupil);
      return { message: `${name === undefined ? 'A pupil' : knownName(name)} – ${because}` };
    }),
  });
}

type Asked = { readonly pupils: readonly PupilId[]; readonly on: PlainDate; readonly session: Session };

async function plannedMeanings(
  write: WriteDb,
  { pupils, on, session }: Asked,
): Promise<ReadonlyMap<PupilId, { symbol: string; meaning: string }>> {
  const plans = await plannedAbsencesOn(write.db, { pupils, on });
  return new Map(
    plans
      .filter((plan) => (plan.session ?? session) === session)
      .map(({ pupil, symbol }) => [pupil, { symbol, meaning: codeAt(symbol, on)?.title ?? 'planned' }]),
  );
}
