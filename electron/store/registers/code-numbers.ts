import { codeIdOf, registerCodes } from '#shared/domain/registers/codes.ts';

/** The stored number of a code; a symbol that no table knows is a fault of the caller, who has checked it before. */
export function codeNumber(symbol: string): number {
  const id = codeIdOf(symbol);
  if (id === undefined) throw new RangeError(`no such code: ${symbol}`);
  return id;
}

/** Every code's number: the summary is keyed by code first, so a question of all codes names them. */
export const everyCode: readonly number[] = [...new Set(registerCodes.map((code) => codeNumber(code.symbol)))];
