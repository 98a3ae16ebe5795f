import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import type { CountedSession } from '../attendance/thresholds.ts';

/** What each mark means, in words that a parent reads without the office. */
const meanings = {
  G: 'Holiday that the school did not agree to',
  O: 'Away, and the school knows of no reason it can accept',
  U: 'Came after the register had closed',
  N: 'Reason not known yet',
} as const;

type LetterSymbol = keyof typeof meanings;

function isKnown(code: string): code is LetterSymbol {
  return Object.hasOwn(meanings, code);
}

/** The sessions of a threshold as the letter lists them: those counted, and apart those whose reason is not known. */
export function letterSessions(sessions: readonly CountedSession[]): Pick<WarningNotice, 'sessions' | 'provisionalSessions'> {
  const counted: WarningNotice['sessions'][number][] = [];
  const provisional: WarningNotice['provisionalSessions'][number][] = [];
  for (const { date, session, code } of sessions) {
    if (!isKnown(code)) throw new RangeError(`the letter has no words for the code ${code}`);
    if (code === 'N') provisional.push({ date, session, symbol: code, meaning: meanings[code] });
    else counted.push({ date, session, symbol: code, meaning: meanings[code] });
  }
  return { sessions: counted, provisionalSessions: provisional };
}
