import { AppError } from '#shared/contract/errors.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { letterHoldOf, liftLetterHold, putLetterHold } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { command, type Desk, read } from '../desk.ts';

export type HoldLetters = {
  readonly pupil: PupilId;
  /** Null lifts the hold. */
  readonly held: { readonly reviewOn: PlainDate; readonly reason: string } | null;
};

/** *Hold all letters* with its review date (practice rule 3). Throws `NOT_FOUND`, `REASON_NEEDED`, `INVALID_INPUT`. */
export async function holdLetters(desk: Desk, { pupil, held }: HoldLetters): Promise<{ done: true }> {
  const { known, hold } = await read(desk, async (db) => ({
    known: await pupilOf(db, pupil),
    hold: await letterHoldOf(db, pupil),
  }));
  if (!known) throw new AppError('NOT_FOUND');
  if (held === null) {
    if (hold) await command(desk, { procedure: 'people.holdLetters' }, (write) => liftLetterHold(write, pupil));
    return { done: true };
  }
  if (held.reason.trim() === '') throw new AppError('REASON_NEEDED', { message: 'Say why letters are held. Nothing was saved.' });
  if (held.reviewOn <= desk.ports.clock.today()) {
    throw new AppError('INVALID_INPUT', {
      place: 'review date',
      message: 'The review must lie in the future. Nothing was saved.',
    });
  }
  await command(desk, { procedure: 'people.holdLetters' }, (write) =>
    putLetterHold(write, { pupil, reviewOn: held.reviewOn, reason: held.reason.trim() }),
  );
  return { done: true };
}
