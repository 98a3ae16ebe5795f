import { AppError } from '#shared/contract/errors.ts';
import { attemptRefusal, isSighting } from '#shared/domain/registers/contact-attempt.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { addContactAttempt, type ContactAttempt } from '../../store/registers/contact-attempts.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk } from '../desk.ts';

/** Records one try about an absence of today or earlier. Throws `INVALID_INPUT`, `NOT_FOUND` or `NOT_ON_ROLL`. */
export async function recordAttempt(desk: Desk, attempt: ContactAttempt): Promise<void> {
  const refusal = attemptRefusal({ ...attempt, contactNamed: attempt.contact !== undefined });
  if (refusal !== undefined) throw new AppError('INVALID_INPUT', { message: refusal });
  if (attempt.date > desk.ports.clock.today()) {
    throw new AppError('INVALID_INPUT', { place: attempt.date, message: 'That day is still to come. Nothing was saved.' });
  }
  await command(desk, { procedure: 'registers.recordAttempt' }, async (write) => {
    const [row] = await rosterOn(write.db, { on: attempt.date, pupil: attempt.pupil });
    if (!row) throw new AppError('NOT_ON_ROLL', { place: attempt.date });
    if (attempt.contact !== undefined) {
      const contacts = await contactsOf(write.db, [attempt.pupil]);
      if (!contacts.some((contact) => contact.id === attempt.contact)) throw new AppError('NOT_FOUND');
    }
    const said = attempt.said === '' ? undefined : attempt.said;
    await addContactAttempt(write, { ...attempt, said, seenChild: isSighting(attempt) });
  });
}
