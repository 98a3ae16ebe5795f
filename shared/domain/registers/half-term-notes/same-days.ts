import type { PlainDate } from '#shared/lib/plain-date.ts';

/** `name` is the half-term's, or empty where two days were chosen. */
export type NotedDays = { readonly name: string; readonly from: PlainDate; readonly to: PlainDate };

/**
 * Whether two runs of notes are about the same days: the same half-term, which may have been under way at the first and gone
 * on since, or the same two days. A parent who gets both reads the same absence twice.
 */
export function isSameDays(one: NotedDays, other: NotedDays): boolean {
  if (one.from !== other.from) return false;
  return one.to === other.to || (one.name !== '' && one.name === other.name);
}
