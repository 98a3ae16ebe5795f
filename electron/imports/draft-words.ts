import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { readAnswer } from './read-answer.ts';
import { readDay } from './read-day.ts';
import type { RollDraft } from './roll-draft.ts';

type Facts = Readonly<Record<string, string | number>>;
type Options = { readonly on: PlainDate; readonly dayNumbers?: boolean; readonly add: (problem: ImportProblem) => void };

/** Reads the words of one draft; what cannot be read is reported with its place, and undefined comes back. */
export type DraftWords = {
  report(code: ProblemCode, field: string, facts?: Facts): undefined;
  text(field: string): string | undefined;
  required(field: string): string | undefined;
  day(field: string): PlainDate | undefined;
  answer(field: string): boolean | undefined;
  sex(): 'F' | 'M' | undefined;
};

export function draftWords(draft: RollDraft, options: Options): DraftWords {
  function report(code: ProblemCode, field: string, facts: Facts = {}): undefined {
    const place = { line: draft.lineOf(field), column: draft.columnOf(field), value: draft.get(field) };
    options.add(problem(code, place, facts));
    return undefined;
  }
  return {
    report,
    text: (field) => draft.get(field) || undefined,
    required: (field) => draft.get(field) || report('FIELD_MISSING', field),
    day(field) {
      const text = draft.get(field);
      if (text === '') return undefined;
      const read = readDay(text, options);
      return 'date' in read ? read.date : report(read.fault, field);
    },
    answer(field) {
      const answer = readAnswer(draft.get(field));
      return answer === 'unknown' ? report('ANSWER_UNKNOWN', field) : answer;
    },
    sex() {
      const word = draft.get('sex').toUpperCase();
      if (word === 'F' || word === 'FEMALE') return 'F';
      if (word === 'M' || word === 'MALE') return 'M';
      return word === '' ? undefined : report('SEX_UNKNOWN', 'sex');
    },
  };
}
