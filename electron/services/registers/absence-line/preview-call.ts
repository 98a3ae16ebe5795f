import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type Desk, read } from '../../desk.ts';
import { type CallInput, callDraft, type DraftSession } from './call-draft.ts';

type EffectRow = {
  date: PlainDate;
  session: Session;
  before?: string;
  seen: CommandId | null;
  does: DraftSession['effect']['kind'];
  because?: string;
};

export type CallPreview = {
  back?: { date: PlainDate; session: Session };
  refusals: string[];
  pupils: { pupil: PupilId; knownName: string; lastCall: number | null; sessions: EffectRow[] }[];
};

/** What a call would write, session by session. Throws `NOT_ON_ROLL` and `NOT_FOUND`. */
export async function previewAbsenceCall(desk: Desk, input: CallInput): Promise<CallPreview> {
  const draft = await read(desk, (db) => callDraft(db, { ...input, today: desk.ports.clock.today() }));
  return {
    ...(draft.back === undefined ? {} : { back: sessionOf(draft.back) }),
    refusals: [...draft.refusals],
    pupils: draft.pupils.map(({ pupil, name, lastCall, sessions }) => ({
      pupil,
      knownName: name,
      lastCall,
      sessions: sessions.map(effectRow),
    })),
  };
}

function effectRow({ date, session, held, effect }: DraftSession): EffectRow {
  return {
    date,
    session,
    ...(held === undefined ? {} : { before: held.symbol }),
    seen: held?.command ?? null,
    does: effect.kind,
    ...('because' in effect ? { because: effect.because } : {}),
  };
}

function sessionOf({ date, session }: SessionAt): { date: PlainDate; session: Session } {
  return { date, session };
}
