import { type TrendPoint, trendPath, trendScale } from './trend-points.ts';
import './charts.css';

export type TrendLine = {
  /** Stands at the line's end, so that no legend is needed. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  /** Told by its dashes, not by its colour. */
  readonly dashed?: boolean;
  /** A level that was set and not counted, told by its dots. */
  readonly level?: boolean;
};

export type TrendChartProps = {
  /** The one message of the picture, for those who hear it. */
  readonly label: string;
  readonly lines: readonly TrendLine[];
  /** What stands beneath, from left to right. */
  readonly marks: readonly { readonly x: number; readonly text: string }[];
};

const box = { width: 720, height: 180 };
const margin = { left: 48, right: 132, top: 12, bottom: 24 };

/** Shares over time. The table beside it holds the same numbers. */
export function TrendChart({ label, lines, marks }: TrendChartProps) {
  const shares = lines.flatMap(({ points }) => points.flatMap(({ share }) => (share === undefined ? [] : [share])));
  const scale = trendScale(shares);
  const yOf = (share: number): number => box.height * (1 - (share - scale.lowest) / (scale.highest - scale.lowest));
  const lastOf = ({ points }: TrendLine): number => points.findLast(({ share }) => share !== undefined)?.share ?? scale.lowest;
  const ends = apart(lines.map((line) => yOf(lastOf(line))));
  return (
    <svg
      className="ao-trend"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${box.width + margin.left + margin.right} ${box.height + margin.top + margin.bottom}`}
    >
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="ao-trend-rule" x1={0} x2={box.width} y1={yOf(tick)} y2={yOf(tick)} />
            <text className="ao-trend-tick" x={-8} y={yOf(tick)} dy="0.35em" textAnchor="end">
              {Math.round(tick * 100)} %
            </text>
          </g>
        ))}
        {marks.map(({ x, text }) => (
          <text key={`${text} ${x}`} className="ao-trend-tick" x={x * box.width} y={box.height + 18}>
            {text}
          </text>
        ))}
        {lines.map(({ label: name, points, dashed, level }, index) => (
          <g key={`${name} ${points[0]?.x ?? ''}`}>
            <path
              className="ao-trend-line"
              data-dashed={dashed || undefined}
              data-level={level || undefined}
              d={trendPath(points, scale, box)}
            />
            <text className="ao-trend-name" data-dashed={dashed || undefined} x={box.width + 8} y={ends[index]} dy="0.35em">
              {name}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

const lineHeight = 16;

/** Names that would stand on each other are moved apart, in their order from the top. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  for (const [place, index] of order.entries()) {
    const above = place === 0 ? undefined : placed[order[place - 1] ?? 0];
    if (above !== undefined && (placed[index] ?? 0) < above + lineHeight) placed[index] = above + lineHeight;
  }
  return placed;
}
