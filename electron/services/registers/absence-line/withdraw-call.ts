import { AppError } from '#shared/contract/errors.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import { absenceCalls, endAbsenceCall } from '../../../store/registers/absence-calls.ts';
import { command, type Desk } from '../../desk.ts';

/**
 * Takes an entry of one pupil back: it stays to be read with the reason. Marks are not changed, for a person wrote them and
 * a person corrects them; what the call planned and the try it recorded end with it. Throws REASON_NEEDED, NOT_FOUND, and
 * LINE_CHANGED with what the first wrote.
 */
export async function withdrawAbsenceCall(desk: Desk, { id, reason }: { id: number; reason: string }): Promise<void> {
  const because = reason.trim();
  if (because === '') throw new AppError('REASON_NEEDED', { message: 'Say why this was wrong. Nothing was changed.' });
  await command(desk, { procedure: 'registers.withdrawAbsenceCall', reason: because }, async (write) => {
    const [call] = await absenceCalls(write.db, { ids: [id] });
    if (call === undefined) throw new AppError('NOT_FOUND');
    if (call.withdrawn !== undefined) {
      const { by, at, because: theirs } = call.withdrawn;
      const words = `${by ?? 'Somebody'} took this entry back at ${schoolTime(at).time}: “${theirs}”. Nothing was changed.`;
      throw new AppError('LINE_CHANGED', { message: words });
    }
    await endAbsenceCall(write, call);
  });
}
