import { AppError } from '#shared/contract/errors.ts';
import { symbolFor } from '#shared/domain/registers/correction-plan.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { command, type Desk } from '../desk.ts';
import type { MarkValue } from './assert-mark.ts';
import type { MarkKey } from './held-mark.ts';
import { writeCorrections } from './write-corrections.ts';

export type CorrectMany = {
  sessions: readonly (MarkKey & { seen: CommandId | null })[];
  mark: MarkValue;
  reason: string;
};

/** The chosen sessions of a preview as amended entries of one command; refused whole where one of them has changed since. */
export async function correctMany(
  desk: Desk,
  { sessions, mark, reason }: CorrectMany,
): Promise<{ command: CommandId; corrected: number }> {
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure: 'registers.correctMany', reason }, async (write) => {
    const written = await writeCorrections(
      desk,
      write,
      sessions.map((one) => ({ ...one, mark: { ...mark, symbol: symbolFor(mark.symbol, one.session) } })),
    );
    return { command: write.command, corrected: written.length };
  });
}
