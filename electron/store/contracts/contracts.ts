import type { Outcome } from '#shared/domain/contracts/contract-state.ts';
import type { CaseId, CommandId, ContractId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';
import { reviewsOf, type StoredReview } from './contract-reviews.ts';
import { contractVersions, type StoredContractVersion } from './contract-versions.ts';

export type ParentingContract = {
  readonly pupil: PupilId;
  readonly case: CaseId | undefined;
  readonly ended: { readonly outcome: Outcome; readonly on: PlainDate; readonly because: string } | undefined;
};

export type StoredContract = ParentingContract & {
  readonly id: ContractId;
  /** Of the row that stands. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  /** The first first. */
  readonly versions: readonly StoredContractVersion[];
  readonly reviews: readonly StoredReview[];
};

export type ContractsWanted = { readonly id?: ContractId | undefined; readonly pupils?: readonly PupilId[] | undefined };

/** Every contract or those asked for, the newest first, with all versions, parties and reviews. */
export async function contractsOf(db: ReadDb, of: ContractsWanted = {}): Promise<readonly StoredContract[]> {
  if (of.pupils?.length === 0) return [];
  let query = db
    .selectFrom('parenting_contract as p')
    .innerJoin('command as c', 'c.id', 'p.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('p')
    .select(['c.at', 'a.name as by_name'])
    .where('p.to_command', 'is', null);
  if (of.id !== undefined) query = query.where('p.id', '=', of.id);
  if (of.pupils !== undefined) query = query.where('p.pupil', 'in', of.pupils);
  const rows = await query.orderBy('p.id', 'desc').execute();
  const ids = rows.map(({ id }) => id as ContractId);
  const versions = Map.groupBy(await contractVersions(db, ids), ({ contract }) => contract);
  const reviews = Map.groupBy(await reviewsOf(db, ids), ({ contract }) => contract);
  return rows.map((row) => {
    const id = row.id as ContractId;
    return {
      id,
      command: row.from_command as CommandId,
      at: row.at as Instant,
      by: row.by_name ?? undefined,
      pupil: row.pupil as PupilId,
      case: (row.case_id ?? undefined) as CaseId | undefined,
      ended:
        row.outcome === null || row.ended_on === null
          ? undefined
          : { outcome: row.outcome as Outcome, on: row.ended_on as PlainDate, because: row.because ?? '' },
      versions: versions.get(id) ?? [],
      reviews: reviews.get(id) ?? [],
    };
  });
}

export async function addContract(write: WriteDb, contract: ParentingContract): Promise<ContractId> {
  const id = (await nextId(write, 'parenting_contract')) as ContractId;
  await addVersion(write, 'parenting_contract', cellsOf(id, contract));
  return id;
}

export async function replaceContract(write: WriteDb, id: ContractId, contract: ParentingContract): Promise<void> {
  await replaceVersion(write, 'parenting_contract', cellsOf(id, contract));
}

function cellsOf(id: ContractId, { pupil, case: file, ended }: ParentingContract) {
  return {
    id,
    pupil,
    case_id: file ?? null,
    outcome: ended?.outcome ?? null,
    ended_on: ended?.on ?? null,
    because: ended?.because ?? null,
  };
}
