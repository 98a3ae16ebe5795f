import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { typedDay } from '#shared/lib/typed-day.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';

export type CallPreview = Outputs['registers']['previewAbsenceCall'];
type PreviewInput = Inputs['registers']['previewAbsenceCall'];
type TakeInput = Inputs['registers']['takeAbsenceCall'];
type Caller = TakeInput['caller'];

/** For `caller`: somebody who is none of the pupil's contacts. */
export const someoneElse = 'someone else';

export type CallForm = {
  /** The number of a contact, `someone else`, or empty. */
  readonly caller: string;
  readonly name: string;
  readonly known: string;
  readonly said: string;
  readonly symbol: string;
  readonly detail: string;
  readonly from: SessionAt;
  /** School days away as typed; empty where nobody knows. */
  readonly away: string;
  /** The first session back where it was said instead. */
  readonly back: SessionAt | undefined;
  /** What is typed for the day back while it is being typed; nothing typed is dropped unread. */
  readonly backText: string;
  /** Brothers and sisters of whom it was said too. */
  readonly others: readonly PupilId[];
};

export function emptyCall(from: SessionAt): CallForm {
  const words = { caller: '', name: '', known: '', said: '', symbol: 'N', detail: '' };
  return { ...words, from, away: '', back: undefined, backText: '', others: [] };
}

/**
 * Sessions of a number of school days in halves: `1.5`, `1,5`, `1½` and `½`; `undefined` where it is none. Whoever rings after
 * noon says *today and tomorrow* and means two days, of which half of the first is over: whole days count from the calendar.
 */
export function sessionsIn(days: string, first: SessionAt['session'] = 'AM'): number | undefined {
  const found = /^(\d{1,2})?\s*(?:(½)|[.,](0|5))?$/.exec(days.trim());
  if (found === null || days.trim() === '') return undefined;
  const [, whole, half, part] = found;
  if (whole === undefined && half === undefined && part === undefined) return undefined;
  const sessions = Number(whole ?? 0) * 2 + (half !== undefined || part === '5' ? 1 : 0);
  if (sessions === 0) return undefined;
  return first === 'PM' && sessions % 2 === 0 ? sessions - 1 : sessions;
}

/** Whether the code asks what it was. */
export function asksNature({ symbol, from }: Pick<CallForm, 'symbol' | 'from'>): boolean {
  return codeAt(symbol, from.date)?.detail === 'nature';
}

export function callerOf({ caller, name, known }: CallForm): Caller | undefined {
  if (caller === '') return undefined;
  if (caller !== someoneElse) return { contact: Number(caller) as ContactId };
  return name.trim() === '' || known.trim() === '' ? undefined : { name: name.trim(), known: known.trim() };
}

/** What is wrong with the day back as it is typed. */
export function unreadDay({ backText, from }: Pick<CallForm, 'backText' | 'from'>): string | undefined {
  if (backText.trim() === '') return undefined;
  const day = typedDay(backText, from.date);
  if (day === undefined) return `“${backText.trim()}” is no day: type 24/11 or 24 Nov.`;
  return day < from.date ? 'The child is back before it is away.' : undefined;
}

/** What the preview is asked; undefined while the days are no number. */
export function previewInput(pupil: PupilId, form: CallForm): PreviewInput | undefined {
  const sessions = sessionsIn(form.away, form.from.session);
  if (form.away.trim() !== '' && sessions === undefined) return undefined;
  const caller = callerOf(form);
  const detail = form.detail.trim();
  return {
    pupils: [pupil, ...form.others],
    from: form.from,
    ...(sessions === undefined ? {} : { away: sessions }),
    ...(form.back === undefined ? {} : { back: form.back }),
    symbol: form.symbol,
    ...(asksNature(form) && detail !== '' ? { detail } : {}),
    ...(caller === undefined ? {} : { caller }),
  };
}

/** What still stands in the way, in a sentence; undefined where the call can be kept. */
export function callGap(form: CallForm): string | undefined {
  if (form.caller === '') return 'Say who rang.';
  if (form.caller === someoneElse && form.name.trim() === '') return 'Write down the name of the caller.';
  if (form.caller === someoneElse && form.known.trim() === '') return 'Write down what the caller is to the child.';
  if (form.said.trim() === '') return 'Write down in one line what was said.';
  if (form.away.trim() !== '' && sessionsIn(form.away) === undefined) {
    return 'Enter the school days away as 1, 1.5 or 0.5, or leave them empty.';
  }
  return unreadDay(form);
}

/** The whole call with what the preview saw, so that another window’s work is noticed. */
export function takeInput(pupil: PupilId, form: CallForm, preview: CallPreview): TakeInput | undefined {
  const [asked, caller] = [previewInput(pupil, form), callerOf(form)];
  if (asked === undefined || caller === undefined) return undefined;
  return {
    ...asked,
    caller,
    said: form.said.trim(),
    pupils: preview.pupils.map((one) => ({
      pupil: one.pupil,
      lastCall: one.lastCall,
      sessions: one.sessions.map(({ date, session, seen }) => ({ date, session, seen })),
    })),
  };
}
