import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import { returnWords } from '#shared/domain/registers/absence-line/return-standing.ts';
import { shortDay } from '#shared/lib/date-words.ts';
import type { Outputs } from '../../client/contract-types.ts';
import type { CallPreview } from './call-form.ts';

export type CallList = Outputs['registers']['absenceCalls'];
export type CallRow = CallList['rows'][number];

/** `Ms R. Ash, mother`; the name alone where nobody said what the caller is to the child. */
export function callerWords({ caller, known }: Pick<CallRow, 'caller' | 'known'>): string {
  return known === '' ? caller : `${caller}, ${relationshipInSentence(known)}`;
}

type Effect = CallPreview['pupils'][number]['sessions'][number];
type At = Pick<Effect, 'date' | 'session'>;

const sessionWords = { AM: 'morning', PM: 'afternoon' } as const;

/** `Tue 24 Nov, morning`. */
export function sessionInWords({ date, session }: At): string {
  return `${shortDay(date)}, ${sessionWords[session]}`;
}

/** `Tue 24 Nov`, `Tue 24 Nov, morning`, `Tue 24 Nov to Fri 27 Nov`; half days at the ends say so. */
export function spanWords(first: At, last: At): string {
  if (first.date === last.date) return first.session === last.session ? sessionInWords(first) : shortDay(first.date);
  const from = first.session === 'PM' ? sessionInWords(first) : shortDay(first.date);
  return `${from} to ${last.session === 'AM' ? sessionInWords(last) : shortDay(last.date)}`;
}

export type EffectLine = { readonly does: Effect['does']; readonly text: string };

/** What happens to the sessions of one pupil, a line for those that follow each other with the same. */
export function effectLines(sessions: readonly Effect[], symbol: string): readonly EffectLine[] {
  const runs: Effect[][] = [];
  for (const one of sessions) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && sameEffect(last, one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ does: first.does, text: `${spanWords(first, last)}: ${effectWords(first, symbol)}` }];
  });
}

function sameEffect(one: Effect, other: Effect): boolean {
  return one.does === other.does && one.because === other.because && one.before === other.before;
}

function effectWords({ does, before, because }: Effect, symbol: string): string {
  if (does === 'correct') return `${before ?? 'no mark'} becomes ${symbol}.`;
  if (does === 'plan') return `${symbol} is planned; the register shows it and asks for the mark.`;
  return because ?? '';
}

/** A call that was kept: what it did, and what was left to a person. */
export type Kept = { readonly words: string; readonly left: readonly string[] };

/** What became of a call that was kept. */
export function takenWords(names: readonly string[], symbol: string, taken: { corrected: number; planned: number }): string {
  const count = (sessions: number) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
  const parts = [
    ...(taken.corrected > 0 ? [`${symbol} is written over N for ${count(taken.corrected)}.`] : []),
    ...(taken.planned > 0 ? [`${symbol} is planned for ${count(taken.planned)}.`] : []),
    ...(taken.corrected + taken.planned === 0 ? ['No mark and no plan was written.'] : []),
  ];
  return `The call about ${names.join(' and ')} is kept. ${parts.join(' ')}`;
}

/** The same in the few words that a column has room for. */
export function returnInList(row: CallRow): string {
  const { standing, back, withdrawn } = row;
  if (withdrawn !== undefined || standing === undefined || back === undefined) return standingWords(row);
  const when = back.session === 'PM' ? sessionInWords(back) : shortDay(back.date);
  switch (standing) {
    case 'due':
      return `${when}, no mark yet`;
    case 'back':
      return 'Back';
    case 'notBack':
      return `Not back, expected ${when}`;
    case 'away':
    case 'notKnown':
      return when;
  }
}

/** What is said of the return, in a sentence. */
export function standingWords({ standing, back, withdrawn }: CallRow): string {
  if (withdrawn !== undefined) return 'Taken back';
  if (standing === undefined) return 'See the later call';
  return returnWords(standing, back);
}
