/**
 * Takes apart a string of marks, one for each session, morning and afternoon of each weekday. A code with two letters is a
 * letter and a digit, and no code is a digit alone, so the plain string has one reading; blanks may stand between marks or
 * for a mark that was not made, and a string that can be read both ways is refused.
 */
import type { Session } from '#shared/domain/registers/session.ts';
import { addDays, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';

export type StringMark = { readonly date: PlainDate; readonly session: Session; readonly symbol: string };

const oneMark = /[A-Z]\d{0,2}|[^A-Z]/gy;
const wholeMark = /^([A-Z]\d{0,2}|[/\\#-])$/;
const unmarked = new Set(['', '-', ' ', '.']);
const friday = 5;

/** The symbol of each session, empty where none was made; `unclear` where the string has two readings. */
export function splitMarkString(text: string): readonly string[] | 'unclear' {
  const upper = text.toUpperCase();
  if (upper.includes(',')) return upper.split(',').map((part) => symbolOf(part.trim()));
  if (!upper.trim().includes(' ')) return oneByOne(upper);
  const apart = upper.trim().split(/ +/);
  const asApart = apart.every((part) => wholeMark.test(part)) ? apart.map(symbolOf) : undefined;
  const asString = oneByOne(upper);
  if (asApart === undefined) return asString;
  const apartFits = sessionsFit(asApart);
  const stringFits = sessionsFit(asString);
  if (apartFits && stringFits) return 'unclear';
  return apartFits ? asApart : asString;
}

/** Puts the symbols on the sessions from `start`, a weekday, Monday to Friday; those that were not made are left out. */
export function placeMarks(symbols: readonly string[], start: PlainDate): readonly StringMark[] {
  const marks: StringMark[] = [];
  let date = start;
  symbols.forEach((symbol, at) => {
    const session = at % 2 === 0 ? 'AM' : 'PM';
    if (symbol !== '') marks.push({ date, session, symbol });
    if (session === 'PM') date = addDays(date, weekdayOf(date) === friday ? 3 : 1);
  });
  return marks;
}

function oneByOne(text: string): readonly string[] {
  return (text.match(oneMark) ?? []).map(symbolOf);
}

function symbolOf(part: string): string {
  return unmarked.has(part) ? '' : part;
}

/** `/` stands only in the morning and `\` only in the afternoon. */
function sessionsFit(symbols: readonly string[]): boolean {
  return symbols.every((symbol, at) => (symbol !== '/' || at % 2 === 0) && (symbol !== '\\' || at % 2 === 1));
}
