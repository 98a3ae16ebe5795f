import { AppError } from '#shared/contract/errors.ts';
import {
  type Finding,
  nextReview,
  outcomeOf,
  type ReviewDecision,
  reviewProblems,
} from '#shared/domain/contracts/contract-review.ts';
import { isRunning } from '#shared/domain/contracts/contract-state.ts';
import type { CommandId, ContractId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { buildContractReview } from '../../documents/contract-review/build.ts';
import type { ContractReviewModel } from '../../documents/contract-review/model.ts';
import { addReview, type StoredReview } from '../../store/contracts/contract-reviews.ts';
import type { StoredContractVersion } from '../../store/contracts/contract-versions.ts';
import { replaceContract, type StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { command, type Desk, read } from '../desk.ts';
import { type FileTicket, offerDocument } from '../registers/print-words.ts';
import { contractHead } from './approve-contract.ts';
import { type ContractAttendance, contractAttendance } from './contract-figures.ts';
import { contractRefused, forceOf, theContract } from './contract-refusals.ts';
import { contractState } from './contract-rows.ts';
import { assertWay } from './contract-way.ts';

export type ReviewInput = {
  readonly contract: ContractId;
  /** The row of the contract that was looked at. */
  readonly seen: CommandId;
  readonly heldOn: PlainDate;
  readonly plannedOn?: PlainDate | undefined;
  /** Ids of the parties who were there. */
  readonly present: readonly number[];
  readonly others: string;
  readonly requirements: readonly Finding[];
  readonly support: readonly Finding[];
  readonly decision: ReviewDecision;
  readonly reasons: string;
};

/** What a review held on that day would look at. Throws `CONTRACT_REFUSED`. */
export async function reviewFigures(
  desk: Desk,
  { contract: id, heldOn }: { contract: ContractId; heldOn: PlainDate },
): Promise<ContractAttendance> {
  return read(desk, async (db) => {
    const { contract, version } = await running(db, id);
    return attendanceAt(db, { contract, version, heldOn });
  });
}

/**
 * Keeps a review with the figures of its day. Its decision may end the contract; nothing else follows from it: no mark, no
 * letter and no notice. Throws `CONTRACT_REFUSED`, `CONTRACT_CHANGED`.
 */
export async function reviewContract(desk: Desk, { contract: id, seen, ...input }: ReviewInput): Promise<void> {
  await command(desk, { procedure: 'contracts.review' }, async (write) => {
    const { contract, version } = await running(write.db, id);
    if (version.command !== seen) throw new AppError('CONTRACT_CHANGED');
    const problems = reviewProblems(input, {
      terms: version.terms,
      agreedOn: agreedOn(version),
      today: desk.ports.clock.today(),
    });
    if (problems.length > 0) throw contractRefused(problems);
    const last = contract.reviews.at(-1);
    if (last !== undefined && input.heldOn < last.heldOn) {
      throw contractRefused([{ field: 'Held on', message: 'A later review is written down already.' }]);
    }
    if (input.present.some((party) => !version.parties.some((one) => one.id === party))) throw new AppError('NOT_FOUND');
    const { figures } = await attendanceAt(write.db, { contract, version, heldOn: input.heldOn });
    await addReview(write, {
      ...{ contract: id, version: version.id, plannedOn: input.plannedOn, heldOn: input.heldOn, figures },
      present: { parties: input.present, others: input.others },
      findings: { requirements: input.requirements, support: input.support },
      ...{ decision: input.decision, reasons: input.reasons },
    });
    const outcome = outcomeOf(input.decision);
    if (outcome !== undefined) {
      await replaceContract(write, id, { ...contract, ended: { outcome, on: input.heldOn, because: input.reasons } });
    }
  });
}

async function running(
  db: ReadDb,
  id: ContractId,
): Promise<{ readonly contract: StoredContract; readonly version: StoredContractVersion }> {
  const contract = await theContract(db, id);
  const version = forceOf(contract);
  if (version === undefined || !isRunning(contractState(contract))) {
    throw contractRefused('A contract is reviewed while it runs: from its signing to its end.');
  }
  return { contract, version };
}

/** The day of the last signature. */
export function agreedOn({ parties, madeOn }: StoredContractVersion): PlainDate {
  return (
    parties
      .flatMap(({ answeredOn }) => answeredOn ?? [])
      .toSorted()
      .at(-1) ?? madeOn
  );
}

type At = { readonly contract: StoredContract; readonly version: StoredContractVersion; readonly heldOn: PlainDate };

/** From the first day of the first version, so that a variation moves no beginning. */
export function attendanceAt(db: ReadDb, { contract, version, heldOn }: At): Promise<ContractAttendance> {
  const from = contract.versions[0]?.terms.from ?? version.terms.from;
  return contractAttendance(db, {
    pupil: contract.pupil,
    from,
    to: version.terms.to,
    endedOn: contract.ended?.on,
    until: heldOn,
  });
}

/** One review on paper. Throws `CONTRACT_REFUSED` where letters are held or somebody is asked first. */
export async function reviewFile(
  desk: Desk,
  { contract: id, review: of }: { contract: ContractId; review: number },
): Promise<FileTicket> {
  const today = desk.ports.clock.today();
  const model = await read(desk, async (db) => {
    const contract = await theContract(db, id);
    const review = contract.reviews.find((one) => one.id === of);
    const version = contract.versions.find((one) => one.id === review?.version);
    if (review === undefined || version === undefined) throw new AppError('NOT_FOUND');
    await assertWay(db, { pupil: contract.pupil, version: version.id, on: today });
    return reviewModel(await contractHead(db, contract), { contract, review, version });
  });
  return offerDocument(desk, { document: buildContractReview(model), fileName: `contract-review-${id}-${of}.docx` });
}

function reviewModel(
  head: Pick<ContractReviewModel, 'school' | 'pupil'>,
  { contract, review, version }: { contract: StoredContract; review: StoredReview; version: StoredContractVersion },
): ContractReviewModel {
  const { terms } = version;
  const held = contract.reviews.filter(({ id }) => id <= review.id).flatMap(({ plannedOn }) => plannedOn ?? []);
  return {
    ...head,
    heldOn: review.heldOn,
    number: version.number,
    ...whoWasThere(review, version),
    terms,
    ...review.findings,
    figures: review.figures,
    ...{ decision: review.decision, reasons: review.reasons },
    nextOn: outcomeOf(review.decision) === undefined ? nextReview(terms, { held, today: review.heldOn }).on : undefined,
  };
}

export function whoWasThere(review: StoredReview, version: StoredContractVersion): { present: string[]; away: string[] } {
  const there = new Set(review.present.parties);
  const others = review.present.others.trim() === '' ? [] : [review.present.others.trim()];
  return {
    present: [...version.parties.filter(({ id }) => there.has(id)).map(({ name }) => name), ...others],
    away: version.parties.filter(({ id, side }) => side === 'parent' && !there.has(id)).map(({ name }) => name),
  };
}
