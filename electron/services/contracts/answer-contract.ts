import { AppError } from '#shared/contract/errors.ts';
import { answerProblem } from '#shared/domain/contracts/contract-state.ts';
import type { ContractId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addAttachment, attachmentOf } from '../../store/cases/attachments.ts';
import { type ContractParty, replaceContractParty, replaceContractVersion } from '../../store/contracts/contract-versions.ts';
import { addArrangingAttempt } from '../../store/meetings/arranging-attempts.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { readAttachments } from '../cases/read-attachments.ts';
import { command, type Desk, read } from '../desk.ts';
import { docxType } from '../letters/write-letter.ts';
import type { AttemptInput } from '../meetings/plan-meeting.ts';
import type { FileTicket } from '../registers/print-words.ts';
import { contractRefused, type SeenVersion, theContract, versionFor } from './contract-refusals.ts';
import { assertWay } from './contract-way.ts';

type Answer = SeenVersion & { readonly party: number; readonly on: PlainDate };

/** One side has signed. With the last of them the contract is agreed. Throws `CONTRACT_REFUSED`, `CONTRACT_CHANGED`. */
export async function signContract(desk: Desk, { how, ...answer }: Answer & { how: 'paper' | 'room' }): Promise<void> {
  await writeAnswer(desk, answer, { answer: 'signed', answeredOn: answer.on, how, because: undefined });
}

/** A parent does not sign. Nobody has to, and nothing follows from it by itself. */
export async function refuseContract(desk: Desk, { because, ...answer }: Answer & { because: string }): Promise<void> {
  await writeAnswer(desk, answer, { answer: 'refused', answeredOn: answer.on, how: undefined, because });
}

type Answered = Pick<ContractParty, 'answer' | 'answeredOn' | 'how' | 'because'>;

async function writeAnswer(desk: Desk, { party: id, on, ...of }: Answer, answered: Answered): Promise<void> {
  const act = answered.answer === 'refused' ? 'refuse' : 'sign';
  const today = desk.ports.clock.today();
  await command(desk, { procedure: `contracts.${act}` }, async (write) => {
    const { contract, version } = await versionFor(write.db, act, of);
    const party = version.parties.find((one) => one.id === id);
    if (party === undefined) throw new AppError('NOT_FOUND');
    if (party.answer !== undefined) throw contractRefused(`${party.name} has answered already.`);
    const problem = answerProblem(on, { metOn: version.madeOn, today });
    if (problem !== undefined) throw contractRefused([{ field: act === 'sign' ? 'Signed on' : 'Refused on', message: problem }]);
    if (act === 'sign') await assertWay(write.db, { pupil: contract.pupil, version: version.id, on: today });
    await replaceContractParty(write, { ...party, ...answered });
    // The version itself is touched too, so that whoever looked at it before learns of the answer.
    await replaceContractVersion(write, version.id, version);
  });
}

/** Offered and never answered, by a person's word. */
export async function lapseContract(desk: Desk, { because, ...of }: SeenVersion & { because: string }): Promise<void> {
  await command(desk, { procedure: 'contracts.lapse' }, async (write) => {
    const { version } = await versionFor(write.db, 'lapse', of);
    const closed = { as: 'lapsed' as const, on: desk.ports.clock.today(), because };
    await replaceContractVersion(write, version.id, { ...version, closed });
  });
}

/** A try to have it signed or reviewed, whatever came of it. */
export async function attemptContract(
  desk: Desk,
  { contract: id, ...attempt }: AttemptInput & { contract: ContractId },
): Promise<void> {
  await command(desk, { procedure: 'contracts.attempt' }, async (write) => {
    await theContract(write.db, id);
    if (attempt.on > desk.ports.clock.today())
      throw contractRefused([{ field: 'Tried on', message: 'That day is still to come.' }]);
    await addArrangingAttempt(write, { ...attempt, meeting: undefined, contract: id });
  });
}

/** A scan of the signed copy, with its SHA-256. Throws `FILE_REFUSED` with the name of the file, `CONTRACT_REFUSED`. */
export async function attachToContract(
  desk: Desk,
  { contract: id, files }: { contract: ContractId; files: readonly string[] },
): Promise<void> {
  const attachments = await readAttachments(desk, files);
  await command(desk, { procedure: 'contracts.attach' }, async (write) => {
    const contract = await theContract(write.db, id);
    if (!contract.versions.some(({ approved }) => approved !== undefined)) {
      throw contractRefused('Nothing was offered yet, so there is nothing signed to keep.');
    }
    for (const file of attachments) await addAttachment(write, { owner: 'contract', ownerId: id, ...file });
  });
  for (const { path } of attachments) await desk.ports.files.remove(path);
}

/** A file of a contract or a meeting as it was attached. Throws `NOT_FOUND`. */
export async function contractAttachment(desk: Desk, { attachment: id }: { attachment: number }): Promise<FileTicket> {
  const found = await read(desk, async (db) => {
    const file = await attachmentOf(db, id);
    return file && { file, bytes: await documentBytes(db, file.document) };
  });
  if (found?.bytes === undefined) throw new AppError('NOT_FOUND');
  const { file, bytes } = found;
  return desk.tickets.offer({ fileName: file.fileName, mediaType: file.mediaType, bytes: file.bytes, open: async () => bytes });
}

/** The copy for signature as the head approved it. Throws `CONTRACT_REFUSED` where letters are held or somebody is asked first. */
export async function contractFile(
  desk: Desk,
  { contract: id, version: of }: { contract: ContractId; version: number },
): Promise<FileTicket> {
  const { bytes, number } = await read(desk, async (db) => {
    const contract = await theContract(db, id);
    const version = contract.versions.find((one) => one.id === of);
    if (version === undefined) throw new AppError('NOT_FOUND');
    if (version.approved === undefined) throw contractRefused('It waits for the head teacher, as every contract does.');
    await assertWay(db, { pupil: contract.pupil, version: version.id, on: desk.ports.clock.today() });
    const kept = await documentBytes(db, version.approved.document);
    if (kept === undefined) throw new AppError('STORE_DAMAGED');
    return { bytes: kept, number: version.number };
  });
  const fileName = `parenting-contract-${id}-${number}.docx`;
  return desk.tickets.offer({ fileName, mediaType: docxType, bytes: bytes.byteLength, open: async () => bytes });
}
