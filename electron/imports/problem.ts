import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

type Place = { readonly line?: number | undefined; readonly column?: string | undefined; readonly value?: string | undefined };
type Facts = Readonly<Record<string, string | number>>;

const longestValue = 80;

/** The problem `code` at its place, its sentence filled with the place and with `facts`. */
export function problem(code: ProblemCode, place: Place = {}, facts: Facts = {}): ImportProblem {
  const wording = problemCodes[code];
  const value = place.value === undefined ? undefined : shorten(place.value);
  const known: Readonly<Record<string, string | number | undefined>> = { ...place, value, ...facts };
  return {
    severity: wording.severity,
    code,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(value === undefined ? {} : { value }),
    message: wording.sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? '')),
    advice: wording.whatToDo,
  };
}

export function hasError(problems: readonly ImportProblem[]): boolean {
  return problems.some((one) => one.severity === 'error');
}

function shorten(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}
