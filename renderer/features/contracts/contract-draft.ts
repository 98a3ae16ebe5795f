import { type ContractTerms, lastDayOf, proposedReviews, statementsFor } from '#shared/domain/contracts/contract-terms.ts';
import type { Requirement } from '#shared/domain/contracts/requirement.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

type Keyed = { readonly key: number };
export type DraftRequirement = Requirement & Keyed;
export type DraftSupport = ContractTerms['support'][number] & Keyed;
export type DraftReview = Keyed & { readonly on: PlainDate };

/** A contract while it is being written. What nobody touched follows the period. */
export type ContractDraft = {
  readonly parents: readonly ContactId[];
  readonly requirements: readonly DraftRequirement[];
  readonly support: readonly DraftSupport[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reviews: readonly DraftReview[];
  readonly ownReviews: boolean;
  readonly voice: string;
  readonly statements: ContractTerms['statements'];
  readonly ownStatements: boolean;
};

/** Three months from today, the least that practice advises. */
export function newDraft({ today, parents }: { today: PlainDate; parents: readonly ContactId[] }): ContractDraft {
  const to = lastDayOf(today, 3);
  return {
    ...{ parents, from: today, to, voice: '', ownReviews: false, ownStatements: false },
    requirements: [{ key: 1, text: '', by: '', measure: 'ownWords' }],
    support: [{ key: 1, who: '', what: '', from: today }],
    reviews: keyed(proposedReviews(today, to)),
    statements: statementsFor(today, to),
  };
}

/** A version taken up again, to be changed or varied. */
export function draftOf(terms: ContractTerms, parents: readonly ContactId[]): ContractDraft {
  const { requirements, support, reviews, ...rest } = terms;
  return {
    ...rest,
    parents,
    requirements: requirements.map((one, index) => ({ ...one, key: index + 1 })),
    support: support.map((one, index) => ({ ...one, key: index + 1 })),
    reviews: keyed(reviews),
    ...{ ownReviews: true, ownStatements: false },
  };
}

function keyed(days: readonly PlainDate[]): readonly DraftReview[] {
  return days.map((on, index) => ({ key: index + 1, on }));
}

/** Another period; reviews and statements follow where nobody wrote their own. */
export function withPeriod(draft: ContractDraft, period: Partial<Pick<ContractDraft, 'from' | 'to'>>): ContractDraft {
  const { from, to } = { ...draft, ...period };
  return {
    ...draft,
    ...{ from, to },
    reviews: draft.ownReviews ? draft.reviews : keyed(proposedReviews(from, to)),
    statements: draft.ownStatements ? draft.statements : statementsFor(from, to),
    support: draft.support.map((one) => (one.from === draft.from ? { ...one, from } : one)),
  };
}

export function nextKey(rows: readonly Keyed[]): number {
  return Math.max(0, ...rows.map(({ key }) => key)) + 1;
}

/** As it is checked and sent. */
export function termsOf(draft: ContractDraft) {
  return {
    requirements: draft.requirements.map(({ text, by, measure }) => ({ text: text.trim(), by: by.trim(), measure })),
    support: draft.support.map(({ who, what, from }) => ({ who: who.trim(), what: what.trim(), from })),
    ...{ from: draft.from, to: draft.to, reviews: draft.reviews.map(({ on }) => on), voice: draft.voice.trim() },
    statements: { parents: draft.statements.parents.trim(), school: draft.statements.school.trim() },
  };
}

/** At which step of the form a field stands, that a refusal leads to it. */
export function stepOf(field: string): number {
  if (field.startsWith('Parents')) return 0;
  if (field.startsWith('Requirement')) return 1;
  if (field.startsWith('Support')) return 2;
  return field.startsWith('Statement') ? 4 : 3;
}
