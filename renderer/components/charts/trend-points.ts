/** One point of a line: its place from left to right, and a share of 1, or nothing where there was nothing to count. */
export type TrendPoint = { readonly x: number; readonly share: number | undefined };

export type TrendScale = { readonly lowest: number; readonly highest: number; readonly ticks: readonly number[] };

/** A scale of whole five per cents that holds every share; never narrower than ten, so that a ripple does not look like a fall. */
export function trendScale(shares: readonly number[]): TrendScale {
  const [least, most] = [Math.min(...shares, 1), Math.max(...shares, 0.1)];
  const highest = Math.min(1, Math.ceil(most * 20) / 20);
  const lowest = Math.max(0, Math.min(Math.floor(least * 20) / 20, highest - 0.1));
  const steps = Math.round((highest - lowest) * 20);
  const step = steps > 6 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(steps / step) + 1 }, (_, index) => highest - (index * step) / 20);
  return { lowest, highest, ticks };
}

export type TrendBox = { readonly width: number; readonly height: number };

/** The line as an SVG path; it breaks where there is nothing to count instead of sinking to nought. */
export function trendPath(points: readonly TrendPoint[], { lowest, highest }: TrendScale, { width, height }: TrendBox): string {
  let pen = 'M';
  return points
    .map(({ x, share }) => {
      if (share === undefined) {
        pen = 'M';
        return '';
      }
      const y = height * (1 - (share - lowest) / (highest - lowest));
      const part = `${pen}${(x * width).toFixed(1)} ${y.toFixed(1)}`;
      pen = 'L';
      return part;
    })
    .join('');
}
