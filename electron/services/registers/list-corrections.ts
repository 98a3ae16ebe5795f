import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import {
  type CorrectedSession,
  type CorrectionCommand,
  type CorrectionSize,
  correctedSessions,
  correctionCommands,
  correctionSizes,
} from '../../store/registers/corrections.ts';
import { marksOf, replacedMarks, type StoredMark } from '../../store/registers/marks.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { type Desk, read } from '../desk.ts';
import { sessionKey } from './held-mark.ts';
import { sourceInWords } from './mark-source.ts';
import { type SuspensionBehind, suspensionsBehind } from './suspensions-behind.ts';

export type CorrectionRow = {
  command: CommandId;
  at: Instant;
  by: string;
  what: string;
  reason: string;
  sessions: number;
  pupils: number;
  from: PlainDate;
  to: PlainDate;
  undone: boolean;
};

export type CorrectionSession = {
  pupil: PupilId;
  knownName: string;
  date: PlainDate;
  session: Session;
  before: string | null;
  after: string | null;
  now: string | null;
  changedSince: boolean;
};

const listedAtMost = 200;

/** The newest corrections, single and in bulk. */
export async function listCorrections(desk: Desk): Promise<CorrectionRow[]> {
  return read(desk, async (db) => {
    const commands = await correctionCommands(db, { atMost: listedAtMost });
    const sizes = await correctionSizes(
      db,
      commands.map((one) => one.command),
    );
    return commands.flatMap((one) => rowOf(one, sizes.get(one.command)));
  });
}

function rowOf(one: CorrectionCommand, size: CorrectionSize | undefined): CorrectionRow[] {
  if (size === undefined) return [];
  return [
    {
      command: one.command,
      at: one.at,
      by: one.by ?? 'the program',
      what: sourceInWords(one.procedure),
      reason: one.reason,
      ...size,
      undone: one.undoneBy !== undefined,
    },
  ];
}

export type CorrectionDetail = { row: CorrectionRow; sessions: CorrectionSession[]; suspensions: SuspensionBehind[] };

/** One correction with each of its sessions: what stood there, what it wrote, and what stands there now. */
export async function showCorrection(desk: Desk, input: { command: CommandId }): Promise<CorrectionDetail> {
  return read(desk, async (db) => {
    const { row, procedure, facts } = await correctionFacts(db, input.command);
    const sessions = facts.map((one) => one.shown);
    const ofSuspension = procedure.startsWith('suspensions.');
    return { row, sessions, suspensions: ofSuspension ? await suspensionsBehind(db, desk.actor, sessions) : [] };
  });
}

export type CorrectionFact = {
  readonly corrected: CorrectedSession;
  readonly now: StoredMark | undefined;
  readonly shown: CorrectionSession;
};

/** Throws `NOT_FOUND` where the command corrected nothing. */
export async function correctionFacts(
  db: ReadDb,
  command: CommandId,
): Promise<{ row: CorrectionRow; procedure: string; facts: readonly CorrectionFact[] }> {
  const [found] = await correctionCommands(db, { atMost: 1, only: command });
  const sessions = await correctedSessions(db, command);
  const from = sessions[0]?.date;
  const to = sessions.at(-1)?.date;
  if (found === undefined || from === undefined || to === undefined) throw new AppError('NOT_FOUND');
  const pupils = [...new Set(sessions.map((one) => one.pupil))];
  const held = new Map((await marksOf(db, { pupils, from, to })).map((mark) => [sessionKey(mark), mark]));
  const since = (await replacedMarks(db, { pupils, from, to })).filter((mark) => mark.command === command);
  const wrote = new Map(since.map((mark) => [sessionKey(mark), mark]));
  const names = await pupilNames(db, pupils);
  const facts = sessions.map((corrected): CorrectionFact => {
    const now = held.get(sessionKey(corrected));
    const written = wrote.get(sessionKey(corrected));
    // One that took the mark away left none, and none stands there still.
    const changedSince = now === undefined ? written !== undefined : now.command !== command;
    const after = changedSince ? written : now;
    const name = names.get(corrected.pupil);
    const { pupil, date, session, before } = corrected;
    return {
      corrected,
      now,
      shown: {
        ...{ pupil, date, session, changedSince },
        knownName: name === undefined ? 'A pupil no longer listed' : knownName(name),
        before: before?.symbol ?? null,
        after: after?.symbol ?? null,
        now: now?.symbol ?? null,
      },
    };
  });
  const size = { sessions: sessions.length, pupils: pupils.length, from, to };
  const [row] = rowOf(found, size);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return { row, procedure: found.procedure, facts };
}
