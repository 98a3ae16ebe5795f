import { type CodeClass, codeIdOf, codesValidOn } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** The stored numbers of these codes, as SQL lists them. */
export function numbersOf(symbols: readonly string[]): string {
  return symbols.map((symbol) => codeIdOf(symbol)).join(', ');
}

/** Those of every code of these classes on a day. */
export function numbersOfClasses(on: PlainDate, classes: readonly CodeClass[]): string {
  return numbersOf(codesValidOn(on).flatMap((code) => (classes.includes(code.class) ? [code.symbol] : [])));
}
