import { AppError } from '#shared/contract/errors.ts';
import { legalName } from '#shared/domain/people/name.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { buildParentingContract } from '../../documents/parenting-contract/build.ts';
import type { ParentingContractModel } from '../../documents/parenting-contract/model.ts';
import { writeWord } from '../../documents/word/write-word.ts';
import { addContractViews } from '../../store/care/contract-views.ts';
import { replaceContractVersion, type StoredContractVersion } from '../../store/contracts/contract-versions.ts';
import type { StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { addDocument } from '../../store/notices/documents.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { command, type Desk } from '../desk.ts';
import { docxType } from '../letters/write-letter.ts';
import { theSchool } from '../school/school.ts';
import { contractRefused, type SeenVersion, versionFor } from './contract-refusals.ts';
import { needsViews } from './contract-way.ts';

type Views = { readonly virtualSchool: string; readonly socialWorker: string };

/**
 * The head teacher's yes for the school: the version is offered, and the copy for signature is kept as it goes out. About a
 * looked-after child it needs the written views of virtual school and social worker (practice rule 13), which the head alone
 * is told here. Throws `CONTRACT_REFUSED`, `CONTRACT_CHANGED`.
 */
export async function approveContract(desk: Desk, { views, ...of }: SeenVersion & { views?: Views | undefined }): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'contracts.approve' }, async (write) => {
    const { contract, version } = await versionFor(write.db, 'approve', of);
    if ((await letterHoldOf(write.db, contract.pupil)) !== undefined) {
      throw contractRefused('All letters about this pupil are on hold, and a contract waits with them.');
    }
    if (await needsViews(write.db, { pupil: contract.pupil, version: version.id, on: today })) {
      if (views === undefined || views.virtualSchool.trim() === '' || views.socialWorker.trim() === '') {
        throw contractRefused([
          {
            field: 'Written views',
            message:
              'This child is looked after. Write down what the virtual school and the social worker wrote before you open this way.',
          },
        ]);
      }
      await addContractViews(write, { version: version.id, ...views });
    }
    const model = await contractModel(write.db, { contract, version, by: desk.actor.name, on: today });
    const documentId = desk.ports.ids.token(16);
    const bytes = await writeWord({ document: buildParentingContract(model), clockInstant: desk.ports.clock.now(), documentId });
    const document = await addDocument(write, { bytes, mediaType: docxType });
    await replaceContractVersion(write, version.id, {
      ...version,
      approved: { on: today, by: desk.actor.name, document: document.id },
    });
  });
}

/** Not approved. The office reads that there is nothing more to do, never why. */
export async function declineContract(desk: Desk, of: SeenVersion): Promise<void> {
  await command(desk, { procedure: 'contracts.decline' }, async (write) => {
    const { version } = await versionFor(write.db, 'decline', of);
    const closed = { as: 'declined' as const, on: desk.ports.clock.today(), because: '' };
    await replaceContractVersion(write, version.id, { ...version, closed });
  });
}

type Approved = {
  readonly contract: StoredContract;
  readonly version: StoredContractVersion;
  readonly by: string;
  readonly on: PlainDate;
};

async function contractModel(db: ReadDb, { contract, version, by, on }: Approved): Promise<ParentingContractModel> {
  return {
    ...(await contractHead(db, contract)),
    number: version.number,
    madeOn: version.madeOn,
    parents: version.parties.filter(({ side }) => side === 'parent').map(({ name }) => name),
    forSchool: { name: by, on },
    terms: version.terms,
  };
}

/** School and pupil as every paper of a contract names them. */
export async function contractHead(
  db: ReadDb,
  { pupil: id }: StoredContract,
): Promise<Pick<ParentingContractModel, 'school' | 'pupil'>> {
  const pupil = await pupilOf(db, id);
  if (pupil === undefined) throw new AppError('NOT_FOUND');
  const { school } = await theSchool(db);
  return {
    school: { name: school.name, addressLines: school.address, phone: school.phone, email: school.email },
    pupil: { legalName: legalName(pupil), firstName: pupil.knownForename?.trim() || pupil.legalForename },
  };
}
