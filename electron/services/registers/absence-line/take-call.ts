import { AppError } from '#shared/contract/errors.ts';
import { planRuns, type SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { correctionReasons, keptReason, otherReason } from '#shared/domain/registers/correction-reasons.ts';
import { shortDate, shortDay } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { WriteDb } from '../../../store/handles.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { absenceCalls, addAbsenceCalls } from '../../../store/registers/absence-calls.ts';
import { addContactAttempt } from '../../../store/registers/contact-attempts.ts';
import { addPlannedAbsence } from '../../../store/registers/planned-absences.ts';
import { command, type Desk, read } from '../../desk.ts';
import { letterRecipients } from '../../leave/letter-recipients.ts';
import { assertSeen, type MarkValue } from '../assert-mark.ts';
import { timeInWords } from '../building/gate-session.ts';
import { sessionKey } from '../held-mark.ts';
import { assertPlan } from '../plans/assert-plan.ts';
import { writeCorrections } from '../write-corrections.ts';
import { type CallDraft, type CallInput, callDraft, type DraftSession, type PupilDraft } from './call-draft.ts';
import type { Caller } from './caller-of.ts';

export type SeenPupil = {
  pupil: PupilId;
  /** The newest entry of the pupil when the call was begun. */
  lastCall: number | null;
  sessions: readonly (SessionAt & { seen: CommandId | null })[];
};

export type TakeCall = Omit<CallInput, 'pupils' | 'caller'> & {
  readonly pupils: readonly SeenPupil[];
  readonly caller: Caller;
  readonly said: string;
};

export type TakenCall = { corrected: number; planned: number; left: string[] };

/**
 * Keeps a call and does what follows from it, in one command: N that stand are explained, sessions to come are planned, and
 * whoever rang counts as reached. A mark that says otherwise is never touched; the answer says so. What was said stays in
 * the log. Throws LINE_CHANGED, MARK_CHANGED, LINE_REFUSED, and as `writeCorrections` and `assertPlan`.
 */
export async function takeAbsenceCall(desk: Desk, input: TakeCall): Promise<TakenCall> {
  const reason = input.symbol === 'N' ? {} : { reason: await reasonOf(desk, input) };
  return command(desk, { procedure: 'registers.takeAbsenceCall', ...reason }, async (write) => {
    const pupils = input.pupils.map((one) => one.pupil);
    const draft = await callDraft(write.db, { ...input, pupils, today: desk.ports.clock.today() });
    await assertNobodyFaster(write, draft, input.pupils);
    const [first] = draft.refusals;
    if (first !== undefined) {
      const details = draft.refusals.map((message) => ({ message }));
      throw new AppError('LINE_REFUSED', { message: `${first} Nothing was saved.`, details });
    }
    const corrected = await correctMarks(desk, write, { input, draft });
    const planned = await planSessions(desk, write, { input, draft });
    await keepCall(desk, write, { input, draft });
    return { corrected, planned, left: draft.pupils.flatMap(conflictsOf) };
  });
}

/** The register says *parent* of nobody else: an uncle or a social worker may ring too. */
async function reasonOf(desk: Desk, { caller, pupils }: TakeCall): Promise<string> {
  if (!('contact' in caller)) return keptReason(otherReason, 'told on the absence line by somebody who is no contact');
  const [first] = pupils;
  const contacts = first === undefined ? [] : await read(desk, (db) => contactsOf(db, [first.pupil]));
  const isParent = letterRecipients(contacts.filter(({ id }) => id === caller.contact)).length > 0;
  if (!isParent) return keptReason(otherReason, 'told on the absence line by a contact who is no parent');
  return correctionReasons.find((one) => one.id === 'reasonGiven')?.sentence ?? otherReason;
}

/** Another window may have taken a call or written a mark since this one was begun. */
async function assertNobodyFaster(write: WriteDb, draft: CallDraft, seen: readonly SeenPupil[]): Promise<void> {
  for (const { pupil, name, lastCall, sessions } of draft.pupils) {
    const begun = seen.find((one) => one.pupil === pupil);
    if (lastCall !== null && lastCall !== begun?.lastCall) {
      const [theirs] = await absenceCalls(write.db, { ids: [lastCall] });
      const until = theirs?.back === undefined ? 'return not known' : `expected back on ${shortDate(theirs.back.date)}`;
      const words = `${theirs?.by ?? 'Somebody'} wrote at ${timeInWords(theirs?.minute ?? 0)}: ${theirs?.caller ?? ''} rang, ${theirs?.symbol ?? ''}, ${until}`;
      throw new AppError('LINE_CHANGED', { place: name, details: [{ message: `${name}: ${words}.` }] });
    }
    const commands = new Map(begun?.sessions.map((one) => [sessionKey({ pupil, ...one }), one.seen]));
    for (const one of sessions) {
      assertSeen(one.held, commands.get(sessionKey({ pupil, ...one })) ?? null, { id: pupil, name });
    }
  }
}

type Taking = { readonly input: TakeCall; readonly draft: CallDraft };

async function correctMarks(desk: Desk, write: WriteDb, { input, draft }: Taking): Promise<number> {
  const asksNature = codeAt(input.symbol, input.from.date)?.detail === 'nature';
  const mark: MarkValue = { symbol: input.symbol, ...(asksNature ? { detail: input.detail } : {}) };
  const corrections = draft.pupils.flatMap(({ pupil, sessions }) =>
    sessionsThat('correct', sessions).map(({ date, session, held }) => ({
      pupil,
      date,
      session,
      seen: held?.command ?? null,
      mark,
    })),
  );
  return corrections.length === 0 ? 0 : (await writeCorrections(desk, write, corrections)).length;
}

/** The note says that somebody rang and nothing of why: it stands beside the register. */
async function planSessions(desk: Desk, write: WriteDb, { input: { symbol }, draft }: Taking): Promise<number> {
  const until = draft.back === undefined ? '' : `; expected back on ${shortDate(draft.back.date)}`;
  let planned = 0;
  for (const { pupil, sessions } of draft.pupils) {
    const own = sessionsThat('plan', sessions);
    for (const run of planRuns(draft.calendar, own)) {
      const plan = { pupil, symbol, note: `Told on the absence line${until}`, ...run };
      await addPlannedAbsence(write, await assertPlan(write.db, plan, { today: desk.ports.clock.today() }));
    }
    planned += own.length;
  }
  return planned;
}

async function keepCall(desk: Desk, write: WriteDb, { input, draft }: Taking): Promise<void> {
  const { clock } = desk.ports;
  const { symbol, said, from } = input;
  const taken = { takenOn: clock.today(), minute: clock.minuteOfDay() };
  const kept = draft.pupils.map(({ pupil, caller }) => {
    const { contact, name = '', known = '' } = caller ?? {};
    return { pupil, contact, caller: name, known, said, symbol, from, back: draft.back, ...taken };
  });
  await addAbsenceCalls(write, kept);
  for (const { pupil, caller, sessions } of draft.pupils) {
    const date = sessions.map((one) => one.date).findLast((one) => one <= taken.takenOn);
    if (date === undefined) continue;
    // Whoever is not rung was not reached: the child is still to be asked after.
    const contact = caller?.doNotRing === true ? undefined : caller?.contact;
    await addContactAttempt(write, { pupil, date, contact, means: 'phone', outcome: 'spoke', said, seenChild: false });
  }
}

function sessionsThat(kind: 'correct' | 'plan', sessions: readonly DraftSession[]): readonly DraftSession[] {
  return sessions.filter((one) => one.effect.kind === kind);
}

function conflictsOf({ name, sessions }: PupilDraft): readonly string[] {
  return sessions.flatMap(({ date, session, effect }) =>
    effect.kind === 'conflict' ? [`${name}, ${shortDay(date)} ${session}: ${effect.because}`] : [],
  );
}
