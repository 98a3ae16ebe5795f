// What a call would do, worked out once for the preview and once more inside the command that does it.
import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { type CallEffect, callEffect } from '#shared/domain/registers/absence-line/call-effect.ts';
import { type CallSpan, callSpan, type SaidOfTime, type SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { lineCodeRefusal } from '#shared/domain/registers/absence-line/line-codes.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { plannedSessionsOn } from '#shared/domain/registers/plans/plan-slots.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { familiesOf } from '../../../store/people/families.ts';
import { lastCallIds } from '../../../store/registers/absence-calls.ts';
import { marksOf, type StoredMark } from '../../../store/registers/marks.ts';
import { type PlannedAbsence, plannedAbsencesBetween } from '../../../store/registers/planned-absences.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { theCalendar } from '../../school/school.ts';
import { sessionKey } from '../held-mark.ts';
import { type Caller, callerOf, type KnownCaller } from './caller-of.ts';

export type CallInput = SaidOfTime & {
  readonly pupils: readonly PupilId[];
  readonly symbol: string;
  readonly detail?: string | undefined;
  readonly caller?: Caller | undefined;
};

export type DraftSession = SessionAt & { readonly held: StoredMark | undefined; readonly effect: CallEffect };

export type PupilDraft = {
  readonly pupil: PupilId;
  readonly name: string;
  readonly lastCall: number | null;
  /** Absent while nobody has said who rings. */
  readonly caller: KnownCaller | undefined;
  readonly sessions: readonly DraftSession[];
};

export type CallDraft = {
  readonly calendar: SchoolCalendar;
  readonly back: SessionAt | undefined;
  /** Why it cannot be kept so, each in a sentence. */
  readonly refusals: readonly string[];
  readonly pupils: readonly PupilDraft[];
};

/** Throws `NOT_ON_ROLL` and `NOT_FOUND`; everything else that stands in the way is a refusal in words. */
export async function callDraft(db: ReadDb, input: CallInput & { readonly today: PlainDate }): Promise<CallDraft> {
  const calendar = await theCalendar(db);
  const pupils = [...new Set(input.pupils)];
  const span = callSpan(calendar, input);
  const callers = input.caller === undefined ? undefined : await callerOf(db, { pupils, caller: input.caller });
  const last = await lastCallIds(db, pupils);
  const drafts: PupilDraft[] = [];
  for (const pupil of pupils) {
    const [row] = await rosterOn(db, { on: input.from.date, pupil });
    if (row === undefined) throw new AppError('NOT_ON_ROLL', { place: input.from.date });
    const caller = callers?.get(pupil);
    const sessions = span.kind === 'refused' ? [] : await draftSessions(db, { ...input, pupil, sessions: span.sessions });
    drafts.push({ pupil, name: knownName(row), lastCall: last.get(pupil) ?? null, caller, sessions });
  }
  const refusals = [
    ...(await familyRefusal(db, pupils)),
    ...spanRefusal(span),
    ...codeRefusals(input),
    ...(input.symbol === 'N' ? [] : callerRefusals(drafts)),
  ];
  return { calendar, back: span.kind === 'span' ? span.back : undefined, refusals, pupils: drafts };
}

type Drafting = Pick<CallInput, 'symbol'> & {
  readonly today: PlainDate;
  readonly pupil: PupilId;
  readonly sessions: readonly SessionAt[];
};

async function draftSessions(db: ReadDb, { pupil, sessions, symbol, today }: Drafting): Promise<readonly DraftSession[]> {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first === undefined || last === undefined) return [];
  const marks = await marksOf(db, { pupils: [pupil], from: first.date, to: last.date });
  const held = new Map(marks.map((mark) => [sessionKey(mark), mark]));
  const plans = await plannedAbsencesBetween(db, { pupil, from: first.date, to: last.date });
  return sessions.map(({ date, session }) => {
    const mark = held.get(sessionKey({ pupil, date, session }));
    const planned = plans.find((plan) => covers(plan, { date, session }))?.symbol;
    return { date, session, held: mark, effect: callEffect({ date, today, symbol, held: mark?.symbol, planned }) };
  });
}

function covers(plan: PlannedAbsence, { date, session }: SessionAt): boolean {
  return plannedSessionsOn({ ...plan, slots: plan.terms?.slots }, date).includes(session);
}

/** One call speaks of one pupil, or of brothers and sisters. */
async function familyRefusal(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly string[]> {
  if (pupils.length < 2) return [];
  const families = [...(await familiesOf(db)).values()];
  const together = families.some((family) => pupils.every((pupil) => family.includes(pupil)));
  return together ? [] : ['Only brothers and sisters go into one entry; make one for each of the others.'];
}

function spanRefusal(span: CallSpan): readonly string[] {
  return span.kind === 'refused' ? [span.sentence] : [];
}

function codeRefusals({ symbol, detail, from }: Pick<CallInput, 'symbol' | 'detail' | 'from'>): readonly string[] {
  const refusal = lineCodeRefusal(symbol, from.date);
  if (refusal !== undefined) return [refusal];
  const asksNature = codeAt(symbol, from.date)?.detail === 'nature';
  return asksNature && (detail ?? '').trim() === '' ? [`${symbol} needs what it was.`] : [];
}

/**
 * Whoever is not rung may not excuse the child, and why stays with those who know (practice rule 4). Nor may a neighbour: a
 * child without confirmed contact stays to be seen (practice rule 8). A contact of one speaks for brothers and sisters too.
 */
function callerRefusals(drafts: readonly PupilDraft[]): readonly string[] {
  const isContact = drafts.some(({ caller }) => caller?.contact !== undefined);
  return drafts.flatMap(({ name, caller }) => {
    if (caller === undefined || (isContact && !caller.doNotRing)) return [];
    return [`What ${caller.name} says of ${name} confirms nothing. N stays until a contact is reached.`];
  });
}
