import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { unexplainedRuleAt } from '#shared/domain/registers/unexplained.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { type MarkWrite, marksOf, writeMarks } from '../../store/registers/marks.ts';
import { addMisToDo } from '../../store/registers/mis-to-do.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk } from '../desk.ts';
import { theSchool } from '../school/school.ts';
import { assertSeen } from './assert-mark.ts';
import { sessionKey } from './held-mark.ts';
import { unexplainedFacts } from './unexplained-facts.ts';

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
    await assertUnchanged(write, chosen);
    await assertMayClose(write, chosen, desk.ports.clock.today());
    const written = chosen.map(closing);
    await writeMarks(write, written);
    if ((await theSchool(write.db)).school.registerOfRecord === 'mis') await addMisToDo(write, written);
    return { closed: written.length };
  });
}

function closing({ pupil, date, session }: ClosedSession): MarkWrite {
  const rule = unexplainedRuleAt(date);
  if (rule === undefined) throw new AppError('N_NOT_CLOSED', { place: date });
  return { pupil, date, session, entry: { symbol: rule.becomes } };
}

/** Each is on the roll that day and holds the very mark that the person saw. */
async function assertUnchanged(write: WriteDb, chosen: readonly ClosedSession[]): Promise<void> {
  for (const [date, ofDay] of Map.groupBy(chosen, (one) => one.date)) {
    const roster = new Map((await rosterOn(write.db, { on: date })).map((row) => [row.pupil, row]));
    const pupils = ofDay.map((one) => one.pupil);
    const held = new Map((await marksOf(write.db, { pupils, from: date, to: date })).map((mark) => [sessionKey(mark), mark]));
    for (const one of ofDay) {
      const row = roster.get(one.pupil);
      if (row === undefined) throw new AppError('NOT_ON_ROLL', { place: date });
      assertSeen(held.get(sessionKey(one)), one.seen, { id: one.pupil, name: knownName(row) });
    }
  }
}

async function assertMayClose(write: WriteDb, chosen: readonly ClosedSession[], today: PlainDate): Promise<void> {
  const pupils = [...new Set(chosen.map((one) => one.pupil))];
  const names = await pupilNames(write.db, pupils);
  const { runs } = await unexplainedFacts(write.db, today, pupils);
  const judged = new Map(runs.flatMap((run) => run.sessions.map((one) => [sessionKey(one.mark), one] as const)));
  const details = chosen.flatMap((one): ErrorDetail[] => {
    const because = judged.get(sessionKey(one))?.because ?? ['No N stands there any more.'];
    const name = names.get(one.pupil);
    const who = `${name === undefined ? 'A pupil' : knownName(name)}, ${one.date} ${one.session}`;
    return because.map((sentence) => ({ message: `${who}: ${sentence}` }));
  });
  if (details.length > 0) throw new AppError('N_NOT_CLOSED', { details });
}
