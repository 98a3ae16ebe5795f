// What is frozen of a letter when it is drafted. Whatever depends on the day of issue is put in only when it is issued.
import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';

/** The parts of the letter's model that depend on its date. */
export type DatedParts = Pick<WarningNotice, 'date' | 'queryBy' | 'monitoring' | 'penalty'>;
export type FrozenLetter = Omit<WarningNotice, 'stage' | keyof DatedParts>;

export type LetterContent = {
  readonly letter: FrozenLetter;
  readonly schoolDays: { readonly monitoring: number; readonly query: number };
  /** The policy under which it was written. */
  readonly policy: { readonly laCode: string; readonly laName: string; readonly reference: string; readonly example: boolean };
  readonly rule: { readonly sentence: string; readonly reference: string };
  /** True where a person with the care right named the recipient although an address is withheld. */
  readonly released: boolean;
  /** Since the letter was issued. */
  readonly issued?: DatedParts;
};

export function contentOf(notice: Pick<StoredNotice, 'content'>): LetterContent {
  return JSON.parse(notice.content) as LetterContent;
}
