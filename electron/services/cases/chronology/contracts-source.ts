import { reviewDecisions } from '#shared/domain/contracts/contract-review.ts';
import { attemptOutcomes, invitationMeans } from '#shared/domain/meetings/meeting.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { StoredContractVersion } from '../../../store/contracts/contract-versions.ts';
import { contractsOf, type StoredContract } from '../../../store/contracts/contracts.ts';
import { arrangingAttempts } from '../../../store/meetings/arranging-attempts.ts';
import { stateOf } from '../../contracts/contract-refusals.ts';
import { agreedOn } from '../../contracts/review-contract.ts';
import { type ChronologyEntry, type ChronologySource, causedEntry } from './chronology-entry.ts';

const ended = { kept: 'Kept', notKept: 'Not kept', endedEarly: 'Ended early' } as const;

/** Offered, signed or refused, tried, reviewed and ended. What was not approved is no event: nobody was told of it. */
export const contractsSource: ChronologySource = {
  right: 'cases.read',
  read: async (db, pupils) => {
    const contracts = await contractsOf(db, { pupils });
    const attempts = Map.groupBy(
      await arrangingAttempts(db, { contracts: contracts.map(({ id }) => id) }),
      (one) => one.contract,
    );
    return contracts.flatMap((contract) => {
      const about = aboutOf(contract);
      const tries = (attempts.get(contract.id) ?? []).map((attempt) =>
        causedEntry({
          ...{ key: `try ${attempt.id}`, kind: 'contractOffered', on: attempt.on, by: attempt.by, withWhom: attempt.whom },
          outcome: attemptOutcomes[attempt.outcome],
          words: `Tried about the contract, by ${invitationMeans[attempt.means]}.${attempt.words === '' ? '' : ` ${attempt.words}`}`,
          ...about,
        }),
      );
      const versions = contract.versions.flatMap((version) => versionEntries(contract, version));
      return [...tries, ...versions, ...reviewEntries(contract)];
    });
  },
};

function aboutOf({ id, pupil }: StoredContract): { readonly pupils: StoredContract['pupil'][]; readonly opens: string } {
  return { pupils: [pupil], opens: `/cases/contracts/${id}` };
}

function versionEntries(contract: StoredContract, version: StoredContractVersion): readonly ChronologyEntry[] {
  const { approved, parties, terms, number, id } = version;
  if (approved === undefined) return [];
  const about = aboutOf(contract);
  const parents = parties.filter(({ side }) => side === 'parent');
  const withWhom = parents.map(({ name }) => name).join(', ');
  const period = `Version ${number}, ${dayInWords(terms.from)} to ${dayInWords(terms.to)}.`;
  const found = [
    causedEntry({
      ...{ key: `contract ${id} offered`, kind: 'contractOffered', on: approved.on, by: approved.by, withWhom, words: period },
      ...about,
    }),
  ];
  for (const { id: party, answer, answeredOn, name, because } of parents) {
    if (answer !== 'refused' || answeredOn === undefined) continue;
    const words = `${period} ${because ?? ''}`;
    found.push(
      causedEntry({
        ...{ key: `contract ${id} refused ${party}`, kind: 'contractOffered', on: answeredOn, withWhom: name, words },
        outcome: 'Not signed',
        ...about,
      }),
    );
  }
  if (stateOf(version) === 'agreed') {
    found.push(
      causedEntry({
        key: `contract ${id} signed`,
        kind: 'contractSigned',
        on: agreedOn(version),
        withWhom,
        words: period,
        ...about,
      }),
    );
  }
  return found;
}

function reviewEntries(contract: StoredContract): readonly ChronologyEntry[] {
  const about = aboutOf(contract);
  const reviews = contract.reviews.map(({ id, heldOn, by, decision, reasons, findings }) => {
    const all = [...findings.requirements, ...findings.support];
    const kept = `${all.filter((one) => one.kept).length} of ${all.length} lines kept.`;
    const words = reasons === '' ? kept : `${kept} ${reasons}`;
    return causedEntry({
      ...{ key: `review ${id}`, kind: 'contractReviewed', on: heldOn, by, outcome: reviewDecisions[decision], words },
      ...about,
    });
  });
  if (contract.ended === undefined) return reviews;
  const { outcome, on, because } = contract.ended;
  const key = `contract ${contract.id} ended`;
  return [...reviews, causedEntry({ key, kind: 'contractEnded', on, outcome: ended[outcome], words: because, ...about })];
}
