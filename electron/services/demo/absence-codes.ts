import { codeId } from './demo-codes.ts';

/** The codes of absence that the demo school uses, by their numbers in the store. */
export const absenceCodes: ReadonlySet<number> = new Set(
  ['I', 'M', 'R', 'S', 'T', 'E', 'C', 'C1', 'J1', 'C2', 'G', 'U', 'O', 'N'].map(codeId),
);
