import type { ContractTerms } from '#shared/domain/contracts/contract-terms.ts';
import type { CommandId, ContactId, ContractId, MeetingId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

/** One side of a contract: a parent by name, or the school. */
export type ContractParty = {
  readonly side: 'parent' | 'school';
  readonly contact: ContactId | undefined;
  readonly name: string;
  readonly answer: 'signed' | 'refused' | undefined;
  readonly answeredOn: PlainDate | undefined;
  /** On paper, or in the room before somebody of the school. */
  readonly how: 'paper' | 'room' | undefined;
  /** Why it was refused, in their words. */
  readonly because: string | undefined;
};

export type StoredContractParty = ContractParty & { readonly id: number; readonly version: number };

export type ContractVersion = {
  readonly contract: ContractId;
  readonly number: number;
  readonly meeting: MeetingId | undefined;
  /** Of a variation: the review that decided it. */
  readonly review: number | undefined;
  /** The day of the meeting or the review in which it was made. */
  readonly madeOn: PlainDate;
  readonly terms: ContractTerms;
  readonly approved: { readonly on: PlainDate; readonly by: string; readonly document: number } | undefined;
  readonly closed: { readonly as: 'declined' | 'lapsed'; readonly on: PlainDate; readonly because: string } | undefined;
};

export type StoredContractVersion = ContractVersion & {
  readonly id: number;
  /** Of the row that stands; a change names it as what was seen. */
  readonly command: CommandId;
  readonly parties: readonly StoredContractParty[];
};

/** Versions of some contracts with their parties, the first first. */
export async function contractVersions(db: ReadDb, contracts: readonly ContractId[]): Promise<readonly StoredContractVersion[]> {
  if (contracts.length === 0) return [];
  const rows = await db
    .selectFrom('contract_version')
    .selectAll()
    .where('to_command', 'is', null)
    .where('contract', 'in', contracts)
    .orderBy('number')
    .execute();
  const ids = rows.map(({ id }) => id);
  const parties = Map.groupBy(await contractParties(db, ids), ({ version }) => version);
  return rows.map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    contract: row.contract as ContractId,
    number: row.number,
    meeting: (row.meeting ?? undefined) as MeetingId | undefined,
    review: row.review ?? undefined,
    madeOn: row.made_on as PlainDate,
    terms: JSON.parse(row.terms) as ContractTerms,
    approved:
      row.approved_on === null || row.document === null
        ? undefined
        : { on: row.approved_on as PlainDate, by: row.approved_by ?? '', document: row.document },
    closed:
      row.closed_on === null
        ? undefined
        : {
            as: row.closed_as === 'declined' ? 'declined' : 'lapsed',
            on: row.closed_on as PlainDate,
            because: row.closed_because ?? '',
          },
    parties: parties.get(row.id) ?? [],
  }));
}

async function contractParties(db: ReadDb, versions: readonly number[]): Promise<readonly StoredContractParty[]> {
  if (versions.length === 0) return [];
  const rows = await db
    .selectFrom('contract_party')
    .selectAll()
    .where('to_command', 'is', null)
    .where('version', 'in', versions)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    side: row.side === 'school' ? 'school' : 'parent',
    contact: (row.contact ?? undefined) as ContactId | undefined,
    name: row.name,
    answer: (row.answer ?? undefined) as ContractParty['answer'],
    answeredOn: (row.answered_on ?? undefined) as PlainDate | undefined,
    how: (row.signed_by ?? undefined) as ContractParty['how'],
    because: row.because ?? undefined,
  }));
}

export async function addContractVersion(
  write: WriteDb,
  { parties, ...version }: ContractVersion & { readonly parties: readonly ContractParty[] },
): Promise<number> {
  const id = await nextId(write, 'contract_version');
  await addVersion(write, 'contract_version', versionCells(id, version));
  await addParties(write, id, parties);
  return id;
}

export async function replaceContractVersion(write: WriteDb, id: number, version: ContractVersion): Promise<void> {
  await replaceVersion(write, 'contract_version', versionCells(id, version));
}

/** A draft names other parties; those it named stay readable. */
export async function putParties(
  write: WriteDb,
  version: StoredContractVersion,
  parties: readonly ContractParty[],
): Promise<void> {
  for (const party of version.parties) await endVersion(write, 'contract_party', party.id);
  await addParties(write, version.id, parties);
}

async function addParties(write: WriteDb, version: number, parties: readonly ContractParty[]): Promise<void> {
  for (const party of parties) {
    await addVersion(write, 'contract_party', partyCells({ id: await nextId(write, 'contract_party'), version, ...party }));
  }
}

export async function replaceContractParty(write: WriteDb, party: StoredContractParty): Promise<void> {
  await replaceVersion(write, 'contract_party', partyCells(party));
}

function partyCells(party: StoredContractParty) {
  return {
    id: party.id,
    version: party.version,
    side: party.side,
    contact: party.contact ?? null,
    name: party.name,
    answer: party.answer ?? null,
    answered_on: party.answeredOn ?? null,
    signed_by: party.how ?? null,
    because: party.because ?? null,
  };
}

function versionCells(id: number, version: ContractVersion) {
  const { terms, approved, closed } = version;
  return {
    id,
    contract: version.contract,
    number: version.number,
    meeting: version.meeting ?? null,
    review: version.review ?? null,
    made_on: version.madeOn,
    from_on: terms.from,
    to_on: terms.to,
    terms: JSON.stringify(terms),
    approved_on: approved?.on ?? null,
    approved_by: approved?.by ?? null,
    document: approved?.document ?? null,
    closed_as: closed?.as ?? null,
    closed_on: closed?.on ?? null,
    closed_because: closed?.because ?? null,
  };
}
