import { AppError } from '#shared/contract/errors.ts';
import { actRefusal, type ContractAct, inForce, versionState } from '#shared/domain/contracts/contract-state.ts';
import type { TermProblem } from '#shared/domain/contracts/contract-terms.ts';
import type { CommandId, ContractId } from '#shared/lib/ids.ts';
import type { StoredContractVersion } from '../../store/contracts/contract-versions.ts';
import { contractsOf, type StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';

/** A refusal that names each field; nothing was written. */
export function contractRefused(problems: readonly TermProblem[] | string): AppError {
  if (typeof problems === 'string') return new AppError('CONTRACT_REFUSED', { message: `${problems} Nothing was saved.` });
  const [first] = problems;
  return new AppError('CONTRACT_REFUSED', {
    message: first === undefined ? undefined : `${first.field}: ${first.message} Nothing was saved.`,
    place: first?.field,
    details: problems.map(({ field, message }) => ({ message: `${field}: ${message}`, column: field })),
  });
}

/** Throws `NOT_FOUND`. */
export async function theContract(db: ReadDb, id: ContractId): Promise<StoredContract> {
  const [contract] = await contractsOf(db, { id });
  if (contract === undefined) throw new AppError('NOT_FOUND');
  return contract;
}

export type SeenVersion = { readonly contract: ContractId; readonly version: number; readonly seen: CommandId };

/** A version that was looked at, to which the act may be done. Throws `CONTRACT_REFUSED`, `CONTRACT_CHANGED`, `NOT_FOUND`. */
export async function versionFor(
  db: ReadDb,
  act: ContractAct,
  { contract: id, version: of, seen }: SeenVersion,
): Promise<{ readonly contract: StoredContract; readonly version: StoredContractVersion }> {
  const contract = await theContract(db, id);
  const version = contract.versions.find((one) => one.id === of);
  if (version === undefined) throw new AppError('NOT_FOUND');
  if (version.command !== seen) throw new AppError('CONTRACT_CHANGED');
  if (contract.ended !== undefined) throw contractRefused('The contract has ended.');
  const refusal = actRefusal(stateOf(version), act);
  if (refusal !== undefined) throw contractRefused(refusal);
  return { contract, version };
}

/** A stored version in the domain's words. */
export function factsOf(version: StoredContractVersion) {
  return { ...version, approved: version.approved !== undefined, closed: version.closed?.as };
}

export function stateOf(version: StoredContractVersion) {
  return versionState(factsOf(version));
}

export function forceOf(contract: StoredContract): StoredContractVersion | undefined {
  const found = inForce(contract.versions.map(factsOf));
  return contract.versions.find(({ id }) => id === found?.id);
}
