import type { Phase } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import published from '../../../../resources/attendance/national-code-shares.json' with { type: 'json' };

/** Sessions of each code in 100,000 possible ones, of the schools of one phase. */
export type NationalShares = { readonly label: string; readonly source: string; readonly byCode: ReadonlyMap<string, number> };

/** The newest published before or in the period; undefined where none is published for this phase. */
export function nationalSharesAt(phase: Phase, on: PlainDate): NationalShares | undefined {
  const year = published.years.filter(({ from }) => from <= on).at(-1);
  if (year === undefined || (phase !== 'Primary' && phase !== 'Secondary')) return undefined;
  return { label: year.label, source: year.source, byCode: new Map(Object.entries(year.phases[phase])) };
}
