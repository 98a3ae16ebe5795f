import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { unexplainedRuleAt } from '#shared/domain/registers/unexplained.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';

import { pupilNames } from '../../store/registers/pupil-names.ts';
import { command, type Desk } from '../desk.ts';
import { sessionKey } from './held-mark.ts';
import { unexplainedFacts } from './unexplained-facts.ts';
import { type MarkCorrection, writeCorrections } from './write-corrections.ts';

export type ClosedSession = { pupil: PupilId; date: PlainDate; session: Session; seen: CommandId };

/**
 * Writes O over overdue N, all or none, each judged once more inside the transaction (SI 2024/208 reg 10(7)–(9)). It is a
 * correction like any other, so it is undone by correcting back. The child stays on *Not yet seen* (practice rule 8).
 */
export async function closeUnexplained(
  desk: Desk,
  { sessions, reason }: { sessions: readonly ClosedSession[]; reason: string },
): Promise<{ closed: number }> {
  if (reason.trim() === '') throw new AppError('REASON_NEEDED');
  const chosen = [...new Map(sessions.map((one) => [sessionKey(one), one])).values()];
  return command(desk, { procedure: 'registers.closeUnexplained', reason }, async (write) => {
    // Judged as they stand before, refused after: that somebody else has written meanwhile is the first thing to say.
    const details = await refusedClosings(write, chosen, desk.ports.clock.today());
    const written = await writeCorrections(desk, write, chosen.map(closing));
    if (details.length > 0) throw new AppError('N_NOT_CLOSED', { details });
    return { closed: written.length };
  });
}

function closing({ pupil, date, session, seen }: ClosedSession): MarkCorrection {
  const rule = unexplainedRuleAt(date);
  if (rule === undefined) throw new AppError('N_NOT_CLOSED', { place: date });
  return { pupil, date, session, seen, mark: { symbol: rule.becomes } };
}

async function refusedClosings(
  write: WriteDb,
  chosen: readonly ClosedSession[],
  today: PlainDate,
): Promise<readonly ErrorDetail[]> {
  const pupils = [...new Set(chosen.map((one) => one.pupil))];
  const names = await pupilNames(write.db, pupils);
  const { runs } = await unexplainedFacts(write.db, today, pupils);
  const judged = new Map(runs.flatMap((run) => run.sessions.map((one) => [sessionKey(one.mark), one] as const)));
  return chosen.flatMap((one): ErrorDetail[] => {
    const because = judged.get(sessionKey(one))?.because ?? ['No N stands there any more.'];
    const name = names.get(one.pupil);
    const who = `${name === undefined ? 'A pupil' : knownName(name)}, ${shortDate(one.date)} ${one.session}`;
    return because.map((sentence) => ({ message: `${who}: ${sentence}` }));
  });
}
