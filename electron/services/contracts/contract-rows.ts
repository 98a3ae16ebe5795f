import { type NextReview, nextReview } from '#shared/domain/contracts/contract-review.ts';
import {
  type ContractState,
  contractState as domainState,
  isRunning,
  type VersionState,
} from '#shared/domain/contracts/contract-state.ts';
import type { ContractId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { contractsOf, type StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { factsOf, forceOf, stateOf } from './contract-refusals.ts';

export type ContractRow = {
  id: ContractId;
  pupil: PupilRow;
  state: ContractState;
  parents: string[];
  from: PlainDate;
  to: PlainDate;
  next?: NextReview;
  variation?: VersionState;
};

export async function listContracts(
  desk: Desk,
  { pupil }: { pupil?: PupilId | undefined },
): Promise<{ today: PlainDate; rows: ContractRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const contracts = await contractsOf(db, pupil === undefined ? {} : { pupils: [pupil] });
    return { today, rows: await contractRows(db, { contracts, today }) };
  });
}

export async function contractRows(
  db: ReadDb,
  { contracts, today }: { contracts: readonly StoredContract[]; today: PlainDate },
): Promise<ContractRow[]> {
  const ids = [...new Set(contracts.map(({ pupil }) => pupil))];
  const people = new Map((ids.length === 0 ? [] : await pupilRows(db, today, ids)).map(({ row }) => [row.id, row]));
  return contracts.flatMap((contract) => {
    const pupil = people.get(contract.pupil);
    return pupil === undefined ? [] : [contractRow(contract, pupil, today)];
  });
}

function contractRow(contract: StoredContract, pupil: PupilRow, today: PlainDate): ContractRow {
  const last = contract.versions.at(-1);
  const holds = forceOf(contract);
  const shown = holds ?? last;
  const state = contractState(contract);
  if (shown === undefined) throw new RangeError(`contract ${contract.id} has no version`);
  const held = contract.reviews.flatMap(({ plannedOn }) => plannedOn ?? []);
  return {
    id: contract.id,
    pupil,
    state,
    parents: shown.parties.filter(({ side }) => side === 'parent').map(({ name }) => name),
    from: shown.terms.from,
    to: shown.terms.to,
    ...(isRunning(state) ? { next: nextReview(shown.terms, { held, today }) } : {}),
    ...(holds !== undefined && last !== undefined && last.id !== holds.id && contract.ended === undefined
      ? { variation: stateOf(last) }
      : {}),
  };
}

export function contractState({ versions, reviews, ended }: StoredContract): ContractState {
  return domainState({ versions: versions.map(factsOf), reviews: reviews.length, outcome: ended?.outcome });
}
