import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { classOf } from '../../registers/codes.ts';

/** What stands in the register of one school day; a session without a mark is left out. */
export type MarkedDay = { readonly date: PlainDate; readonly marks: { readonly [session in Session]?: string } };

/** School days that follow each other and are all wholly of the asked codes. */
export type AbsenceRun = { readonly days: readonly PlainDate[] };

type Verdict = 'adds' | 'breaks' | 'neutral';

/**
 * The runs of school days whose every required session has one of `codes`. `days` are all school days asked about, in
 * order. A day on which no attendance was possible neither breaks a run nor adds to it; a day without its marks breaks it,
 * because nothing is known of it.
 */
export function absenceRuns(days: readonly MarkedDay[], codes: readonly string[]): readonly AbsenceRun[] {
  const runs: AbsenceRun[] = [];
  let run: PlainDate[] = [];
  for (const day of days) {
    const verdict = verdictOn(day, codes);
    if (verdict === 'adds') run.push(day.date);
    if (verdict !== 'breaks') continue;
    if (run.length > 0) runs.push({ days: run });
    run = [];
  }
  if (run.length > 0) runs.push({ days: run });
  return runs;
}

function verdictOn({ date, marks }: MarkedDay, codes: readonly string[]): Verdict {
  let counted = 0;
  for (const symbol of [marks.AM, marks.PM]) {
    if (symbol === undefined) return 'breaks';
    if (codes.includes(symbol)) counted += 1;
    else if (classOf(symbol, date) !== 'notPossible') return 'breaks';
  }
  return counted > 0 ? 'adds' : 'neutral';
}
