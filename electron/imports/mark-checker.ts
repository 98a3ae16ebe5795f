import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { checkMark, type MarkProblem } from '#shared/domain/registers/check-mark.ts';
import type { MarkRecord } from '#shared/domain/registers/mark-record.ts';
import type { RequiredDetail } from '#shared/domain/registers/register-code.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type KnownDay, type KnownUpn, ownCopy } from './mark-vocabulary.ts';
import { problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { seenSessions } from './seen-sessions.ts';

export type MarkWords = {
  readonly line: number;
  readonly upn: KnownUpn;
  readonly day: KnownDay;
  readonly session: Session;
  readonly symbol: string;
  readonly minutes: string;
  readonly comment: string;
};

type Add = (problem: ImportProblem) => void;
type CodeAnswer = { readonly fault?: MarkProblem; readonly missing?: RequiredDetail };

const mostMinutes = 480;
const faultCodes: Partial<Record<MarkProblem, ProblemCode>> = {
  unknownCode: 'CODE_UNKNOWN',
  notValidAtDate: 'CODE_NOT_THEN',
  wrongSession: 'CODE_NOT_IN_SESSION',
};
const detailNames: Readonly<Record<RequiredDetail, string>> = {
  nature: 'what it was',
  otherSchool: 'which other school',
  period: 'from when until when it was agreed',
  minutesLate: 'how many minutes late',
};

/** Gives the record of a mark that may stand; undefined where it is refused or left out, which has then been reported. */
export function markChecker({
  on,
  add,
}: {
  readonly on: PlainDate;
  readonly add: Add;
}): (words: MarkWords) => MarkRecord | undefined {
  const answerOf = codeAnswers();
  const seen = seenSessions();

  function accept(words: MarkWords, known: { readonly date: PlainDate; readonly day: number }): boolean {
    const { line, symbol, session } = words;
    const { date } = known;
    if (date > on && symbol !== '#') {
      add(problem('MARK_TO_COME', { line, column: 'Date', value: date }, { date }));
      return false;
    }
    const { fault, missing } = answerOf(words, date);
    if (fault !== undefined) {
      add(problem(faultCodes[fault] ?? 'CODE_UNKNOWN', { line, column: 'Code', value: symbol }, { date, session }));
      return false;
    }
    const first = seen.mark(words.upn.number, { day: known.day, session, line });
    if (first !== undefined) {
      add(problem('MARK_TWICE', { line, value: `${words.upn.upn} ${date} ${session}` }, { session, date, first }));
      return false;
    }
    if (missing !== undefined) {
      add(problem('MARK_DETAIL_MISSING', { line, column: 'Comment', value: symbol }, { detail: detailNames[missing] }));
    }
    return true;
  }

  return (words) => {
    const { line, upn, day, session, symbol, comment } = words;
    if (upn.fault !== undefined) add(problem(upn.fault, { line, column: 'UPN', value: upn.upn }));
    if ('fault' in day.read) add(problem(day.read.fault, { line, column: 'Date', value: day.text }));
    if (upn.fault !== undefined || 'fault' in day.read || !accept(words, day.read)) return undefined;
    const plain = { line, upn: upn.upn, date: day.read.date, session, symbol };
    if (words.minutes === '' && comment === '') return plain;
    const minutesLate = minutesOf(words, add);
    return {
      ...plain,
      ...(minutesLate === undefined ? {} : { minutesLate }),
      ...(comment === '' ? {} : { comment: ownCopy(comment) }),
    };
  };
}

/** Asks the dated table once for each code, date and session. A comment counts as the detail that a code needs. */
function codeAnswers(): (words: MarkWords, date: PlainDate) => CodeAnswer {
  const byDay = new Map<KnownDay, Map<string, CodeAnswer>>();
  return (words, date) => {
    let answers = byDay.get(words.day);
    if (answers === undefined) {
      answers = new Map();
      byDay.set(words.day, answers);
    }
    const key = words.comment === '' ? words.session + words.symbol : `+${words.session}${words.symbol}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      const { symbol, session, comment } = words;
      const check = checkMark({ symbol, date, session, detail: comment }, { strict: false });
      if (check.kind === 'invalid') answer = { fault: check.because };
      else answer = check.missingDetail === undefined ? {} : { missing: check.missingDetail };
      answers.set(key, answer);
    }
    return answer;
  };
}

function minutesOf({ line, minutes: text, symbol }: MarkWords, add: Add): number | undefined {
  if (text === '' || text === '0') return undefined;
  const minutes = Number(text);
  const taken = symbol === 'L' || symbol === 'U';
  if (taken && Number.isInteger(minutes) && minutes > 0 && minutes <= mostMinutes) return minutes;
  add(problem(taken ? 'MINUTES_UNREADABLE' : 'MINUTES_NOT_TAKEN', { line, column: 'Minutes Late', value: text }, { symbol }));
  return undefined;
}
