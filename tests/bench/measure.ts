/** One line of the table: our time, the bare work's time in the same run, and the ratio that decides. */
export type Measure = {
  readonly what: string;
  readonly ours: number;
  readonly bare: number;
  readonly against: string;
  /** Ratio of times allowed at most. */
  readonly allowed: number;
};

export type Bench = (folder: string) => Promise<readonly Measure[]>;

/** Ratios decide; milliseconds stand beside them and decide nothing. */
export function row(measure: Measure, megabytes: number): readonly string[] {
  const ratio = measure.ours / measure.bare;
  return [
    measure.what,
    `${(measure.ours * 1000).toFixed(1)} ms`,
    `${(measure.bare * 1000).toFixed(1)} ms`,
    ratio.toFixed(2),
    `≤ ${measure.allowed.toFixed(2)}`,
    ratio <= measure.allowed ? 'kept' : 'MISSED',
    `${megabytes} MB`,
    measure.against,
  ];
}
