import type { PlainDate } from '#shared/lib/plain-date.ts';

/** Both marks of a pupil's day as one number; a pupil without a mark that day is left out. */
export type ClassDay = { readonly date: PlainDate; readonly marks: ReadonlyMap<number, number> };

export type IdenticalRun = { readonly from: PlainDate; readonly to: PlainDate; readonly days: readonly PlainDate[] };

type IdenticalRule = { readonly leastDays: number; readonly leastPupils: number };

/**
 * Runs of school days, given in order, on which every pupil of a class has the very marks of the day before. A day with
 * fewer pupils than the rule speaks of, or with other pupils, ends a run.
 */
export function identicalRuns(days: readonly ClassDay[], rule: IdenticalRule): readonly IdenticalRun[] {
  const runs: IdenticalRun[] = [];
  let run: ClassDay[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length >= rule.leastDays) {
      runs.push({ from: first.date, to: last.date, days: run.map((day) => day.date) });
    }
  };
  for (const day of days) {
    const before = run.at(-1);
    if (before !== undefined && sameMarks(before.marks, day.marks)) {
      run.push(day);
      continue;
    }
    close();
    run = day.marks.size >= rule.leastPupils ? [day] : [];
  }
  close();
  return runs;
}

function sameMarks(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  if (one.size !== other.size) return false;
  for (const [pupil, marks] of one) if (other.get(pupil) !== marks) return false;
  return true;
}
