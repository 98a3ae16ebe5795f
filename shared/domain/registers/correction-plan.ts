import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type CodeClass, codeAt, presentSymbol } from './codes.ts';
import type { Session } from './session.ts';

/** `/` and `\` mean the same in the two sessions: whichever is chosen, each session gets its own. */
export function symbolFor(symbol: string, session: Session): string {
  return symbol === '/' || symbol === '\\' ? presentSymbol(session) : symbol;
}

type Written = { readonly symbol: string; readonly minutesLate?: number | undefined; readonly detail?: string | undefined };

export function isSameMark(held: Written, wanted: Written): boolean {
  return (
    held.symbol === wanted.symbol &&
    held.minutesLate === wanted.minutesLate &&
    (held.detail ?? '').trim() === (wanted.detail ?? '').trim()
  );
}

const here: ReadonlySet<CodeClass> = new Set(['present', 'educational']);

/** A mark by which somebody saw the pupil, or knew where it was taught: not to be overwritten unseen. */
export function saysPresent(symbol: string, on: PlainDate): boolean {
  const code = codeAt(symbol, on);
  return code !== undefined && here.has(code.class);
}
