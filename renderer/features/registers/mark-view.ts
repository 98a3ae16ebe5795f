import { type CodeClass, codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type MarkView = { readonly codeClass: CodeClass; readonly title: string; readonly meaning: string };

/** Class and meaning of a code at its own date; a code that no row covers is shown as not collected, never hidden. */
export function viewOf(symbol: string, date: PlainDate): MarkView {
  const code = codeAt(symbol, date);
  if (code === undefined)
    return { codeClass: 'notCollected', title: 'Not a code of this date', meaning: 'Not a code of this date' };
  return { codeClass: code.class, title: code.title, meaning: code.meaning };
}
