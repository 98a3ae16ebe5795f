import { AppError } from '#shared/contract/errors.ts';
import { endContactAttempt } from '../../store/registers/contact-attempts.ts';
import { command, type Desk } from '../desk.ts';

/** Takes back a try that was recorded wrongly; the entry and the reason stay for ever. Throws `REASON_NEEDED`, `NOT_FOUND`. */
export async function withdrawAttempt(desk: Desk, { attempt, reason }: { attempt: number; reason: string }): Promise<void> {
  const because = reason.trim();
  if (because === '') throw new AppError('REASON_NEEDED', { message: 'Say why this was wrong. Nothing was changed.' });
  await command(desk, { procedure: 'registers.withdrawAttempt', reason: because }, async (write) => {
    if (!(await endContactAttempt(write, attempt))) throw new AppError('NOT_FOUND');
  });
}
