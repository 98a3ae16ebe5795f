import { weekdayInWords } from '#shared/lib/date-words.ts';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import type { LetterKind } from './letter-kinds.ts';

export type AskedValues = Readonly<Record<string, string>>;

/** What is typed for a kind of letter is wrong in one field; the sentence names it. */
export type AskedProblem = { readonly field: string; readonly sentence: string };

const longest = { line: 120, paragraph: 600, day: 10 } as const;

/** Every field that is empty, too long or no day; empty where the letters can be made. */
export function askedProblems({ placeholders }: Pick<LetterKind, 'placeholders'>, asked: AskedValues): readonly AskedProblem[] {
  const fields = placeholders.filter(({ from }) => from === 'asked');
  return fields.flatMap(({ name, meaning, required, asks = 'line' }) => {
    const value = asked[name]?.trim() ?? '';
    if (value === '') return required ? [{ field: name, sentence: `Fill in: ${meaning}.` }] : [];
    if (value.length > longest[asks]) {
      return [{ field: name, sentence: `${meaning}: this is longer than ${longest[asks]} characters.` }];
    }
    return asks === 'day' && parsePlainDate(value) === undefined
      ? [{ field: name, sentence: `${meaning}: this is not a day.` }]
      : [];
  });
}

/** A day in the words of a language, by the calendar of England: `Thursday 3 December 2026`, `czwartek, 3 grudnia 2026`. */
export function dayInLanguage(date: PlainDate, language: string): string {
  if (language === 'en') return weekdayInWords(date);
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** Sessions as a number of days: `4`, `4½`, `½`; no words, so that every language can put its own around it. */
export function daysAsNumber(sessions: number): string {
  const days = Math.floor(sessions / 2);
  if (sessions % 2 === 0) return String(days);
  return days === 0 ? '½' : `${days}½`;
}
