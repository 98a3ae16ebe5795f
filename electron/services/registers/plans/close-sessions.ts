import { AppError } from '#shared/contract/errors.ts';
import { closureNotes } from '#shared/domain/registers/closures.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { addPlannedAbsences } from '../../../store/registers/planned-absences.ts';
import { command, type Desk, read } from '../../desk.ts';
import { writeCorrections } from '../write-corrections.ts';
import { type ClosedSession, type Closure, closureFacts } from './closure-facts.ts';

export type ClosurePreview = {
  symbol: string;
  changes: ClosedSession[];
  same: number;
  ahead: { session: Session; pupils: number }[];
};

export async function previewClosure(desk: Desk, closure: Closure): Promise<ClosurePreview> {
  const { mark, changes, same, ahead } = await read(desk, (db) => closureFacts(db, desk.ports.clock, closure));
  const counts = ahead.map(({ session, pupils }) => ({ session, pupils: pupils.length }));
  return { symbol: mark.symbol, changes, same, ahead: counts };
}

export type CloseSessions = {
  closure: Closure;
  sessions: readonly { pupil: PupilId; session: Session; seen: CommandId | null }[];
  reason: string;
};

/**
 * A closure in one command: the chosen sessions that have begun as amended entries, those to come as plans that somebody
 * confirms on the day. Throws PLAN_REFUSED where a session lies outside the closure or nothing is left to write.
 */
export async function closeSessions(
  desk: Desk,
  { closure, sessions, reason }: CloseSessions,
): Promise<{ command: CommandId; written: number; planned: number }> {
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  const { date, scope } = closure;
  return command(desk, { procedure: 'registers.closeSessions', reason }, async (write) => {
    const { mark, changes, ahead } = await closureFacts(write.db, desk.ports.clock, closure);
    const within = new Set(changes.map((one) => `${one.pupil} ${one.session}`));
    if (sessions.some((one) => !within.has(`${one.pupil} ${one.session}`))) {
      throw new AppError('PLAN_REFUSED', {
        message: 'A session is no longer part of what this closure would change. Look at it again; nothing was saved.',
      });
    }
    const plans = ahead.flatMap(({ session, pupils }) =>
      pupils.map((pupil) => ({ pupil, from: date, to: date, session, symbol: mark.symbol, note: closureNotes[scope.kind] })),
    );
    if (sessions.length + plans.length === 0) {
      throw new AppError('PLAN_REFUSED', { message: 'This closure would change nothing. Nothing was saved.' });
    }
    const corrections = sessions.map((one) => ({ ...one, date, mark }));
    const written = corrections.length === 0 ? [] : await writeCorrections(desk, write, corrections);
    await addPlannedAbsences(write, plans);
    return { command: write.command, written: written.length, planned: plans.length };
  });
}
