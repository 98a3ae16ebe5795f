/** `92.4 %`, one decimal, rounded once and only here; `–` where nothing was possible. */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)} %`;
}

/** `257 of 278 sessions`. */
export function formatFraction(part: number, whole: number, unit = 'sessions'): string {
  return `${formatCount(part)} of ${formatCount(whole)} ${whole === 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit}`;
}

/** `92.4 % · 257 of 278 sessions`. A percentage never stands without its count. */
export function formatShare(part: number, whole: number, unit = 'sessions'): string {
  return `${formatPercent(part, whole)} · ${formatFraction(part, whole, unit)}`;
}

/** `3,800,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
