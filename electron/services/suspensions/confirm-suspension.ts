import { AppError } from '#shared/contract/errors.ts';
import { correctionReasons } from '#shared/domain/registers/correction-reasons.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { replaceSuspension, type Suspension } from '../../store/suspensions/suspensions.ts';
import { command, type Desk, read } from '../desk.ts';
import { sessionKey } from '../registers/held-mark.ts';
import { writeCorrections } from '../registers/write-corrections.ts';
import { theSuspension } from './suspension-facts.ts';
import { assertMayStand, assertSeenSuspension, refused } from './suspension-refusals.ts';
import { planSuspensions, registerPreview } from './suspension-register.ts';

type SeenSession = { readonly date: PlainDate; readonly session: Session; readonly seen: CommandId | null };

/** The words that stand beside an amended mark in every print and export. */
function correctionSentence(takenBack: boolean): string {
  const id = takenBack ? 'suspensionTakenBack' : 'suspended';
  return correctionReasons.find((one) => one.id === id)?.sentence ?? '';
}

/**
 * The head teacher's decision (Education Act 2002 s.51A: nobody else's), with the marks that were shown and the days to come
 * beside the register, in one command. Throws SUSPENSION_REFUSED, SUSPENSION_CHANGED, and as `writeCorrections`.
 */
export async function confirmSuspension(
  desk: Desk,
  input: { suspension: SuspensionId; seen: CommandId; decidedOn: PlainDate; sessions: readonly SeenSession[] },
): Promise<{ written: number }> {
  const today = desk.ports.clock.today();
  return command(desk, { procedure: 'suspensions.confirm', reason: correctionSentence(false) }, async (write) => {
    const { suspension, books } = await theSuspension(write.db, today, input.suspension);
    assertSeenSuspension(suspension, input.seen);
    if (suspension.stand !== 'proposed') throw refused('It has been confirmed already.');
    if (input.decidedOn > today) throw refused('A decision cannot be made on a day that is still to come.');
    if (input.decidedOn > suspension.span.from) throw refused('A suspension cannot begin before it was decided.');
    assertMayStand(suspension, books);
    const decided = { on: input.decidedOn, by: desk.actor.name };
    const confirmed = { ...suspension, stand: 'confirmed', decided } as const;
    await replaceSuspension(write, suspension.id, confirmed);
    const written = await writeChosen(desk, write, { suspension, sessions: input.sessions });
    await planSuspensions(desk, write, confirmed);
    return { written };
  });
}

/** Marks of sessions that have begun since; after the head took it back, the E that should not stand. */
export async function writeSuspensionMarks(
  desk: Desk,
  input: { suspension: SuspensionId; sessions: readonly SeenSession[] },
): Promise<{ written: number }> {
  const today = desk.ports.clock.today();
  const before = await read(desk, (db) => theSuspension(db, today, input.suspension));
  const reason = correctionSentence(before.suspension.stand === 'takenBack');
  return command(desk, { procedure: 'suspensions.writeMarks', reason }, async (write) => {
    const { suspension } = await theSuspension(write.db, today, input.suspension);
    if (suspension.stand !== before.suspension.stand) throw new AppError('SUSPENSION_CHANGED');
    if (suspension.stand === 'proposed') throw refused('It changes no register before the head teacher has confirmed it.');
    return { written: await writeChosen(desk, write, { suspension, sessions: input.sessions }) };
  });
}

/** All or none of the chosen sessions, each one that the preview proposes. */
async function writeChosen(
  desk: Desk,
  write: WriteDb,
  { suspension, sessions }: { suspension: Suspension; sessions: readonly SeenSession[] },
): Promise<number> {
  if (sessions.length === 0) return 0;
  const { pupil } = suspension;
  const { proposals, left } = await registerPreview(write.db, desk, suspension);
  const wanted = new Map(proposals.map((one) => [sessionKey({ pupil, ...one }), one.after]));
  const corrections = sessions.map(({ date, session, seen }) => {
    const symbol = wanted.get(sessionKey({ pupil, date, session }));
    if (symbol === undefined) {
      const because = left.find((one) => one.date === date && one.session === session)?.because;
      throw refused(`${shortDate(date)} ${session}: ${because ?? 'no mark follows from this suspension.'}`);
    }
    return { pupil, date, session, seen, mark: { symbol } };
  });
  return (await writeCorrections(desk, write, corrections)).length;
}
