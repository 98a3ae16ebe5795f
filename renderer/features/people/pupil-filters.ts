import type { ClassId } from '#shared/lib/ids.ts';
import type { Inputs } from '../../client/contract-types.ts';

export type PupilFilters = {
  readonly text: string;
  readonly yearGroup: string | undefined;
  readonly classId: ClassId | undefined;
  readonly leavers: boolean;
};

export const noFilters: PupilFilters = { text: '', yearGroup: undefined, classId: undefined, leavers: false };

/** What the office is asked; a filter that is not set is left out. */
export function listInput({ text, yearGroup, classId, leavers }: PupilFilters): Inputs['people']['list'] {
  const words = text.trim();
  return {
    ...(words === '' ? {} : { text: words }),
    ...(yearGroup === undefined ? {} : { yearGroup }),
    ...(classId === undefined ? {} : { class: classId }),
    ...(leavers ? { leavers } : {}),
  };
}

/** Nursery and reception first, then by number, `X` (none) last. */
export function yearsOf(classes: readonly { readonly yearGroup: string }[]): readonly string[] {
  return [...new Set(classes.map((one) => one.yearGroup))].toSorted((left, right) => yearOrder(left) - yearOrder(right));
}

/** `Year 7`, `Reception`, `Nursery 2`. */
export function yearName(year: string): string {
  if (year === 'R') return 'Reception';
  if (/^N\d$/.test(year)) return `Nursery ${year.slice(1)}`;
  return /^\d+$/.test(year) ? `Year ${year}` : year === 'X' ? 'No year group' : year;
}

function yearOrder(year: string): number {
  if (year.startsWith('N')) return Number(year.slice(1)) - 10;
  if (year === 'R') return 0;
  return /^\d+$/.test(year) ? Number(year) : 99;
}
