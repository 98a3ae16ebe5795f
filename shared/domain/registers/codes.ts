// The dated table of register codes, looked up by the session's own date and never by today's.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeIds } from './code-ids.ts';
import { codeRows2006 } from './code-rows-2006.ts';
import { codeRows2024 } from './code-rows-2024.ts';
import type { CodeClass, RegisterCode } from './register-code.ts';
import type { Session } from './session.ts';

export type { CodeClass, RegisterCode, RequiredDetail } from './register-code.ts';

/** Every row of every set, the current set first. */
export const registerCodes: readonly RegisterCode[] = [...codeRows2024, ...codeRows2006].map((row) => {
  const id = codeIds.get(row.symbol);
  if (id === undefined) throw new Error(`code without a number: ${row.symbol}`);
  return { ...row, id };
});

const rowsBySymbol: ReadonlyMap<string, readonly RegisterCode[]> = Map.groupBy(registerCodes, (row) => row.symbol);
const symbolsById: ReadonlyMap<number, string> = new Map([...codeIds].map(([symbol, id]) => [id, symbol]));

/** The row of `symbol` that covers `on`; undefined where none does. */
export function codeAt(symbol: string, on: PlainDate): RegisterCode | undefined {
  return rowsBySymbol.get(symbol)?.find((row) => covers(row, on));
}

/** The number under which the store holds `symbol`, whatever the date. */
export function codeIdOf(symbol: string): number | undefined {
  return codeIds.get(symbol);
}

/** The symbol of a number of the store; throws a RangeError where there is none. */
export function symbolOf(id: number): string {
  const symbol = symbolsById.get(id);
  if (symbol === undefined) throw new RangeError(`no register code has the number ${id}`);
  return symbol;
}

export function codesValidOn(on: PlainDate): readonly RegisterCode[] {
  return registerCodes.filter((row) => covers(row, on));
}

/** The class of `symbol` at `on`; throws a RangeError where no row covers it. */
export function classOf(symbol: string, on: PlainDate): CodeClass {
  const code = codeAt(symbol, on);
  if (code === undefined) throw new RangeError(`the code ${symbol} is not valid on ${on}`);
  return code.class;
}

/** The symbol that says present in this session. */
export function presentSymbol(session: Session): '/' | '\\' {
  return session === 'AM' ? '/' : '\\';
}

/** The codes of that date and session whose symbol begins with what was typed, in any case; the exact one first. */
export function matchCodes(prefix: string, on: PlainDate, session: Session): readonly RegisterCode[] {
  const typed = prefix.trim().toUpperCase();
  const matches = codesValidOn(on).filter((row) => row.symbol.startsWith(typed) && (row.session ?? session) === session);
  return [...matches.filter((row) => row.symbol === typed), ...matches.filter((row) => row.symbol !== typed)];
}

/** True where a longer code of that date begins with `symbol`, as C begins C1: such a code is not taken at once. */
export function codeBeginsAnother(symbol: string, on: PlainDate): boolean {
  return codesValidOn(on).some((row) => row.symbol !== symbol && row.symbol.startsWith(symbol));
}

function covers(row: RegisterCode, on: PlainDate): boolean {
  return row.from <= on && (row.to === undefined || on <= row.to);
}
