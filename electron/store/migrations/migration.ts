/** One step of the schema. Released steps are frozen: their hash stands in the tests, and a change is a new step. */
export type Migration = {
  /** Multiples of ten, ascending; room between them for a hot fix. */
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
};
