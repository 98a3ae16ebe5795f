import { isRunning } from '#shared/domain/contracts/contract-state.ts';
import { type ContractTerms, type TermProblem, termAdvice, termProblems } from '#shared/domain/contracts/contract-terms.ts';
import { absenceRefusal, type MeetingFacts } from '#shared/domain/meetings/meeting.ts';
import type { ContactId, ContractId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { StoredReview } from '../../store/contracts/contract-reviews.ts';
import {
  addContractVersion,
  type ContractParty,
  putParties,
  replaceContractVersion,
} from '../../store/contracts/contract-versions.ts';
import { addContract, contractsOf, type StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { command, type Desk, read } from '../desk.ts';
import { letterRecipients } from '../leave/letter-recipients.ts';
import { openCaseOf } from '../meetings/plan-meeting.ts';
import { addressedName } from '../notices/contact-standing.ts';
import { theSchool } from '../school/school.ts';
import { contractRefused, type SeenVersion, stateOf, theContract, versionFor } from './contract-refusals.ts';
import { contractState } from './contract-rows.ts';

type Draft = { readonly parents: readonly ContactId[]; readonly terms: ContractTerms };
export type NewDraft = Draft & { readonly pupil: PupilId; readonly meeting?: MeetingId | undefined };

/** In what the draft was made: a meeting, or the review that decided to vary. */
type Ground = {
  readonly pupil: PupilId;
  readonly madeOn: PlainDate | undefined;
  readonly facts: MeetingFacts | undefined;
};

/** Everything that would refuse a draft, by field, and advice beside it. Writes nothing. */
export async function checkDraft(
  desk: Desk,
  { of, pupil, meeting, ...draft }: NewDraft & { of?: ContractId | undefined },
): Promise<{ problems: TermProblem[]; advice: string[] }> {
  return read(desk, async (db) => {
    const ground = of === undefined ? await meetingGround(db, { pupil, meeting }) : await variationGround(db, of);
    return { problems: [...(await draftProblems(db, ground, draft))], advice: [...termAdvice(draft.terms)] };
  });
}

/** A draft of version 1. It waits for the head teacher. Throws `CONTRACT_REFUSED` with every field. */
export async function createContract(desk: Desk, input: NewDraft): Promise<{ contract: ContractId }> {
  return command(desk, { procedure: 'contracts.create' }, async (write) => {
    const { pupil, meeting } = input;
    const ground = await meetingGround(write.db, input);
    const problems = await draftProblems(write.db, ground, input);
    if (problems.length > 0 || ground.madeOn === undefined) throw contractRefused(problems);
    const other = (await contractsOf(write.db, { pupils: [pupil] })).find(isOpen);
    if (other !== undefined)
      throw contractRefused('There is a contract about this pupil already. Vary it at a review, or end it.');
    const contract = await addContract(write, { pupil, case: await openCaseOf(write.db, [pupil]), ended: undefined });
    await addContractVersion(write, {
      ...{ contract, number: 1, meeting, review: undefined, madeOn: ground.madeOn, terms: sorted(input.terms) },
      ...{ approved: undefined, closed: undefined, parties: await partiesFor(write.db, { pupil, parents: input.parents }) },
    });
    return { contract };
  });
}

function isOpen(contract: StoredContract): boolean {
  const state = contractState(contract);
  return state === 'draft' || state === 'offered' || isRunning(state);
}

/** The version that a review decided on. The one before holds until everybody has signed. Throws `CONTRACT_REFUSED`. */
export async function varyContract(
  desk: Desk,
  { contract: id, ...draft }: Draft & { contract: ContractId },
): Promise<{ contract: ContractId }> {
  return command(desk, { procedure: 'contracts.vary' }, async (write) => {
    const contract = await theContract(write.db, id);
    const review = varyingReview(contract);
    const ground = await reviewGround(contract);
    const problems = await draftProblems(write.db, ground, draft);
    if (problems.length > 0) throw contractRefused(problems);
    if (contract.ended !== undefined || review === undefined) {
      throw contractRefused('A variation is decided at a review. Hold one first, and decide there to vary the contract.');
    }
    await addContractVersion(write, {
      ...{ contract: id, number: contract.versions.length + 1, meeting: undefined, review: review.id, madeOn: review.heldOn },
      ...{ terms: sorted(draft.terms), approved: undefined, closed: undefined },
      parties: await partiesFor(write.db, { pupil: contract.pupil, parents: draft.parents }),
    });
    return { contract: id };
  });
}

/** The last review, where it decided to vary and no version was made of it yet, or the one made did not come to be. */
export function varyingReview({ reviews, versions }: StoredContract): StoredReview | undefined {
  const last = reviews.at(-1);
  if (last?.decision !== 'vary') return undefined;
  const made = versions.filter(({ review }) => review === last.id).map(stateOf);
  return made.some((state) => state === 'draft' || state === 'offered' || state === 'agreed') ? undefined : last;
}

/** Changes a draft that the head has not yet seen to. Throws `CONTRACT_REFUSED`, `CONTRACT_CHANGED`. */
export async function changeDraft(desk: Desk, { parents, terms, ...of }: Draft & SeenVersion): Promise<void> {
  await command(desk, { procedure: 'contracts.change' }, async (write) => {
    const { contract, version } = await versionFor(write.db, 'change', of);
    const { pupil } = contract;
    const { meeting } = version;
    const ground =
      meeting === undefined ? await reviewGround(contract, version.review) : await meetingGround(write.db, { pupil, meeting });
    const problems = await draftProblems(write.db, ground, { parents, terms });
    if (problems.length > 0) throw contractRefused(problems);
    await replaceContractVersion(write, version.id, { ...version, terms: sorted(terms) });
    await putParties(write, version, await partiesFor(write.db, { pupil, parents }));
  });
}

async function draftProblems(db: ReadDb, ground: Ground, { parents, terms }: Draft): Promise<readonly TermProblem[]> {
  const names = new Map((await parentsOf(db, ground.pupil)).map((contact) => [contact.id, addressedName(contact)]));
  const refusal = absenceRefusal(ground.facts, {
    pupil: ground.pupil,
    parents: parents.map((contact) => ({ contact, name: names.get(contact) ?? 'A person who is no parent in the file' })),
  });
  const absent = refusal === undefined ? [] : [{ field: 'Parents', message: refusal }];
  return [...absent, ...termProblems(terms, { metOn: ground.madeOn ?? terms.from })];
}

async function meetingGround(
  db: ReadDb,
  { pupil, meeting: id }: { pupil: PupilId; meeting?: MeetingId | undefined },
): Promise<Ground> {
  const [meeting] = id === undefined ? [] : await meetingsOf(db, { id });
  return { pupil, madeOn: meeting?.heldOn, facts: meeting };
}

/** Of a draft that is there already, or of one still to be made. */
async function variationGround(db: ReadDb, id: ContractId): Promise<Ground> {
  const contract = await theContract(db, id);
  return reviewGround(contract, contract.versions.find((version) => stateOf(version) === 'draft')?.review);
}

/** Of a variation: whoever was at the review took part. */
async function reviewGround(contract: StoredContract, id?: number): Promise<Ground> {
  const { pupil } = contract;
  const review = id === undefined ? varyingReview(contract) : contract.reviews.find((one) => one.id === id);
  if (review === undefined) return { pupil, madeOn: undefined, facts: undefined };
  const present = new Set(review.present.parties);
  const parties = contract.versions
    .flatMap((version) => version.parties)
    .filter((party) => present.has(party.id))
    .map(({ contact }) => ({ kind: 'parent' as const, contact, attended: 'came' as const }));
  return { pupil, madeOn: review.heldOn, facts: { stand: 'held', pupils: [pupil], parties } };
}

async function parentsOf(db: ReadDb, pupil: PupilId): Promise<readonly StoredContact[]> {
  return letterRecipients(await contactsOf(db, [pupil]));
}

async function partiesFor(
  db: ReadDb,
  { pupil, parents }: { pupil: PupilId; parents: readonly ContactId[] },
): Promise<readonly ContractParty[]> {
  const { school } = await theSchool(db);
  const open = { answer: undefined, answeredOn: undefined, how: undefined, because: undefined };
  const named = (await parentsOf(db, pupil)).filter(({ id }) => parents.includes(id));
  return [
    ...named.map((contact) => ({ side: 'parent' as const, contact: contact.id, name: addressedName(contact), ...open })),
    { side: 'school', contact: undefined, name: school.headName, ...open },
  ];
}

function sorted(terms: ContractTerms): ContractTerms {
  return { ...terms, reviews: terms.reviews.toSorted() };
}
