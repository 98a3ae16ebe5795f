import { type Share, shareDiffers } from './share-differs.ts';

/** How often one person recorded one code, of the codes that say anything but present. */
export type RecorderCount = { readonly recorder: number; readonly symbol: string; readonly n: number };

export type RecorderFinding = {
  readonly recorder: number;
  readonly symbol: string;
  readonly own: Share;
  readonly others: Share;
};

type RecorderRule = { readonly leastOfCode: number; readonly leastEntries: number; readonly timesTenths: number };

/** Codes that one person records far more often than all others together, by person and code. */
export function recorderFindings(counts: readonly RecorderCount[], rule: RecorderRule): readonly RecorderFinding[] {
  const sum = (rows: readonly RecorderCount[]): number => rows.reduce((total, row) => total + row.n, 0);
  const all = sum(counts);
  const byCode = new Map([...Map.groupBy(counts, (row) => row.symbol)].map(([symbol, rows]) => [symbol, sum(rows)]));
  const found: RecorderFinding[] = [];
  for (const [recorder, rows] of Map.groupBy(counts, (row) => row.recorder)) {
    const entries = sum(rows);
    if (entries < rule.leastEntries || all - entries < rule.leastEntries) continue;
    for (const [symbol, same] of Map.groupBy(rows, (row) => row.symbol)) {
      const own = { n: sum(same), whole: entries };
      const others = { n: (byCode.get(symbol) ?? 0) - own.n, whole: all - entries };
      const differs = shareDiffers(own, others, { leastSessions: rule.leastOfCode, timesTenths: rule.timesTenths });
      if (differs === 'more') found.push({ recorder, symbol, own, others });
    }
  }
  return found.sort((a, b) => a.recorder - b.recorder || a.symbol.localeCompare(b.symbol));
}
