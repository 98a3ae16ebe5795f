// Whether a child of whom somebody rang is back when it was expected.
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { saysPresent } from '../correction-plan.ts';
import { isBefore, type SessionAt } from './call-span.ts';

export type ReturnFacts = {
  /** The first session back; absent where it was not known. */
  readonly back?: SessionAt | undefined;
  readonly today: PlainDate;
  /** Whether the session of `back` has begun, as far as it is one of today. */
  readonly begun: boolean;
  /** What the register says from the day of `back` on. */
  readonly marks: readonly (SessionAt & { readonly symbol: string })[];
};

/** `due` is a return of today of which the register says nothing yet. */
export type ReturnStanding = 'notKnown' | 'away' | 'due' | 'back' | 'notBack';

export function returnStanding({ back, today, begun, marks }: ReturnFacts): ReturnStanding {
  if (back === undefined) return 'notKnown';
  if (back.date > today || (back.date === today && !begun)) return 'away';
  const since = marks.filter((mark) => !isBefore(mark, back));
  if (since.some((mark) => saysHere(mark))) return 'back';
  return back.date === today && since.length === 0 ? 'due' : 'notBack';
}

/** L is a mark of the present, U of one who came after the register closed: both are here. */
function saysHere({ symbol, date }: { readonly symbol: string; readonly date: PlainDate }): boolean {
  return symbol === 'U' || saysPresent(symbol, date);
}

/** `Expected back on Monday 30 November 2026, not back`. */
export function returnWords(standing: ReturnStanding, back: SessionAt | undefined): string {
  if (back === undefined || standing === 'notKnown') return 'Return not known';
  const when = `${weekdayInWords(back.date)}${back.session === 'PM' ? ', afternoon' : ''}`;
  switch (standing) {
    case 'away':
      return `Expected back on ${when}`;
    case 'due':
      return `Expected back on ${when}, no mark yet`;
    case 'back':
      return `Back; was expected on ${when}`;
    case 'notBack':
      return `Expected back on ${when}, not back`;
  }
}
