import type { Finding, ReviewDecision } from '#shared/domain/contracts/contract-review.ts';
import type { ContractId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/** Sessions between two days, both counted, as the register stood when the review was kept. */
export type SpanFigures = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly possible: number;
  readonly absent: number;
  readonly unauthorised: number;
  readonly late: number;
};

export type ReviewFigures = {
  readonly before: SpanFigures;
  readonly during?: SpanFigures;
  readonly after?: SpanFigures;
};

export type ContractReview = {
  readonly contract: ContractId;
  readonly version: number;
  /** The planned day it stands for; none where it was held beside the plan. */
  readonly plannedOn: PlainDate | undefined;
  readonly heldOn: PlainDate;
  /** Ids of the parties who were there, and others by name. */
  readonly present: { readonly parties: readonly number[]; readonly others: string };
  readonly findings: { readonly requirements: readonly Finding[]; readonly support: readonly Finding[] };
  readonly figures: ReviewFigures;
  readonly decision: ReviewDecision;
  readonly reasons: string;
};

export type StoredReview = ContractReview & { readonly id: number; readonly at: Instant; readonly by: string | undefined };

/** Reviews of some contracts, the first first. */
export async function reviewsOf(db: ReadDb, contracts: readonly ContractId[]): Promise<readonly StoredReview[]> {
  if (contracts.length === 0) return [];
  const rows = await db
    .selectFrom('contract_review as r')
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('r')
    .select(['c.at', 'a.name as by_name'])
    .where('r.to_command', 'is', null)
    .where('r.contract', 'in', contracts)
    .orderBy('r.held_on')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    contract: row.contract as ContractId,
    version: row.version,
    plannedOn: (row.planned_on ?? undefined) as PlainDate | undefined,
    heldOn: row.held_on as PlainDate,
    present: JSON.parse(row.present) as ContractReview['present'],
    findings: JSON.parse(row.findings) as ContractReview['findings'],
    figures: JSON.parse(row.figures) as ReviewFigures,
    decision: row.review_decision as ReviewDecision,
    reasons: row.reasons,
  }));
}

export async function addReview(write: WriteDb, review: ContractReview): Promise<number> {
  const id = await nextId(write, 'contract_review');
  await addVersion(write, 'contract_review', {
    id,
    contract: review.contract,
    version: review.version,
    planned_on: review.plannedOn ?? null,
    held_on: review.heldOn,
    present: JSON.stringify(review.present),
    findings: JSON.stringify(review.findings),
    figures: JSON.stringify(review.figures),
    review_decision: review.decision,
    reasons: review.reasons,
  });
  return id;
}
