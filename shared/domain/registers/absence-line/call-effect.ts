// What a call does to one session. A plan is put beside the register of a session to come and writes no mark (practice
// rule 7); an N that stands is explained by a correction; whatever else stands there is left and said in words.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from '../codes.ts';
import { saysPresent } from '../correction-plan.ts';
import { isPlannable } from '../plans/may-plan.ts';

export type SessionFacts = {
  readonly date: PlainDate;
  readonly today: PlainDate;
  /** The code of the call. */
  readonly symbol: string;
  /** What the register says; absent where it says nothing yet. */
  readonly held?: string | undefined;
  /** What is planned for the session already. */
  readonly planned?: string | undefined;
};

/** `conflict` is for a person to look at; `nothing` needs nobody. */
export type CallEffect =
  | { readonly kind: 'correct' | 'plan' }
  | { readonly kind: 'conflict' | 'nothing'; readonly because: string };

export function callEffect({ date, today, symbol, held, planned }: SessionFacts): CallEffect {
  if (held !== undefined) return effectOverMark({ date, symbol, held });
  if (symbol === 'N') return nothing('No mark yet; N is written when the register is taken and the child is not here.');
  if (date < today) return nothing('No mark stands there yet: the register is to be completed first.');
  if (planned === symbol) return nothing(`${symbol} is planned there already.`);
  if (planned !== undefined) return conflict(`${planned} is planned there already; look at it on the pupil’s sheet.`);
  if (isPlannable(symbol, date)) return { kind: 'plan' };
  return nothing(`${symbol} is not planned beforehand; when N stands there, it is written over it.`);
}

function effectOverMark({ date, symbol, held }: { date: PlainDate; symbol: string; held: string }): CallEffect {
  if (saysPresent(held, date) || held === 'L' || held === 'U') {
    return conflict(`The register says ${held}: the child was here or expected elsewhere. Find out where the child is.`);
  }
  if (held === symbol)
    return nothing(symbol === 'N' ? 'N stands until the reason is known.' : `The register says ${held} already.`);
  if (held === 'N') return { kind: 'correct' };
  const title = codeAt(held, date)?.title;
  return conflict(`The register says ${held}${title === undefined ? '' : ` (${title})`} already; change it under Corrections.`);
}

function conflict(because: string): CallEffect {
  return { kind: 'conflict', because };
}

function nothing(because: string): CallEffect {
  return { kind: 'nothing', because };
}
