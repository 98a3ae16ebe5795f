import { codeIdOf } from '#shared/domain/registers/codes.ts';

/** The number of a code in the store. */
export function codeId(symbol: string): number {
  const id = codeIdOf(symbol);
  if (id === undefined) throw new RangeError(`no such code: ${symbol}`);
  return id;
}

export const presentMorning = codeId('/');
export const presentAfternoon = codeId('\\');
export const closedCode = codeId('Y4');
/** No mark: not on roll, or not yet taken. */
export const noMark = 0;
