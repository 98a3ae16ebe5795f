/** One line of the table: our time, the bare work's time in the same run, and the ratio that decides. */
export type Measure = {
  readonly what: string;
  readonly ours: number;
  readonly bare: number;
  readonly against: string;
  /** Ratio of times allowed at most. */
  readonly allowed: number;
};

/** A line that is printed beside what is aimed at and decides nothing: it has no bare work to be held against. */
export type Printed = { readonly what: string; readonly found: string; readonly aim: string };

export type Bench = (folder: string) => Promise<readonly (Measure | Printed)[]>;

/** Ratios decide; milliseconds stand beside them and decide nothing. */
export function row(measure: Measure | Printed, megabytes: number): readonly string[] {
  const peak = `${megabytes} MB`;
  if ('found' in measure) return [measure.what, measure.found, '', '', '', 'printed', peak, `aim: ${measure.aim}`];
  const ratio = measure.ours / measure.bare;
  return [
    measure.what,
    `${(measure.ours * 1000).toFixed(1)} ms`,
    `${(measure.bare * 1000).toFixed(1)} ms`,
    ratio.toFixed(2),
    `≤ ${measure.allowed.toFixed(2)}`,
    ratio <= measure.allowed ? 'kept' : 'MISSED',
    peak,
    measure.against,
  ];
}
