import { AppError } from '#shared/contract/errors.ts';
import { proposedMark } from '#shared/domain/leave/leave-marks.ts';
import { spanSessions } from '#shared/domain/leave/leave-span.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk, read } from '../desk.ts';
import { sessionKey } from '../registers/held-mark.ts';
import { phaseOf } from '../registers/register-place.ts';
import { writeCorrections } from '../registers/write-corrections.ts';
import { theSchool } from '../school/school.ts';
import { type LeaveCase, leaveCase, leaveForMarks } from './leave-facts.ts';

export type Proposal = {
  date: PlainDate;
  session: Session;
  before: string | null;
  seen: CommandId | null;
  after: string;
};

export type MarksPreview = {
  proposals: Proposal[];
  left: { date: PlainDate; session: Session; because: string }[];
};

/** What the register should say of the sessions that have begun, and what is left alone with why. It writes nothing. */
export async function previewLeaveMarks(desk: Desk, { leave }: { leave: LeaveId }): Promise<MarksPreview> {
  return read(desk, async (db) => preview(db, desk, await leaveCase(db, desk.ports.clock.today(), leave)));
}

async function preview(db: ReadDb, desk: Desk, known: LeaveCase): Promise<MarksPreview> {
  const { leave, calendar } = known;
  const { school } = await theSchool(db);
  const { pupil, span } = leave;
  const marks = await marksOf(db, { pupils: [pupil], from: span.from, to: span.to });
  const held = new Map(marks.map((mark) => [sessionKey(mark), mark]));
  const found: MarksPreview = { proposals: [], left: [] };
  for (const at of spanSessions(span, calendar)) {
    if (phaseOf(school, desk.ports.clock, at) === 'notDue') continue;
    const mark = held.get(sessionKey({ pupil, ...at }));
    const proposed = proposedMark(leaveForMarks(known), at, mark?.symbol ?? null);
    const [onRoll] = proposed.kind === 'write' ? await rosterOn(db, { on: at.date, pupil }) : [];
    if (proposed.kind === 'leave') found.left.push({ ...at, because: proposed.because });
    else if (onRoll === undefined) found.left.push({ ...at, because: 'Not on the roll that day.' });
    else found.proposals.push({ ...at, before: mark?.symbol ?? null, seen: mark?.command ?? null, after: proposed.symbol });
  }
  return found;
}

export type WriteLeaveMarks = {
  leave: LeaveId;
  sessions: readonly { date: PlainDate; session: Session; seen: CommandId | null }[];
  reason: string;
};

/** Writes what a person chose from the preview, all or none, as corrections. Throws as `writeCorrections`, and LEAVE_REFUSED. */
export async function writeLeaveMarks(desk: Desk, input: WriteLeaveMarks): Promise<{ written: number }> {
  if (input.reason.trim() === '') throw new AppError('REASON_NEEDED');
  return command(desk, { procedure: 'leave.writeMarks', reason: input.reason }, async (write) => {
    const known = await leaveCase(write.db, desk.ports.clock.today(), input.leave);
    const { pupil } = known.leave;
    const { proposals, left } = await preview(write.db, desk, known);
    const wanted = new Map(proposals.map((one) => [sessionKey({ pupil, ...one }), one.after]));
    const details = input.sessions
      .filter((one) => !wanted.has(sessionKey({ pupil, ...one })))
      .map(({ date, session }) => {
        const because = left.find((one) => one.date === date && one.session === session)?.because;
        return { message: `${shortDate(date)} ${session}: ${because ?? 'No mark follows from this leave.'}` };
      });
    if (details.length > 0) throw new AppError('LEAVE_REFUSED', { details });
    const written = await writeCorrections(
      desk,
      write,
      input.sessions.map(({ date, session, seen }) => {
        const symbol = wanted.get(sessionKey({ pupil, date, session }));
        if (symbol === undefined) throw new AppError('LEAVE_REFUSED');
        return { pupil, date, session, seen, mark: { symbol } };
      }),
    );
    return { written: written.length };
  });
}
