import { AppError } from '#shared/contract/errors.ts';
import { type LaEnrolment, parseLaEnrolment } from '#shared/domain/exchange/enrolment.ts';
import { checkRecipients } from '../../exchange/age/recipients.ts';
import { parsePublicKeyLine } from '../../exchange/sshsig/public-key.ts';
import { enrolledLa, putLa } from '../../store/exchange/la-enrolments.ts';
import { command, type Desk } from '../desk.ts';
import { asBundleRefusal } from './bundle-refusal.ts';
import { type LaCard, laCard } from './la-card.ts';
import { demoKeyComment } from './la-demo-keys.ts';
import { beginChains, schoolKeys } from './school-keys.ts';

const largestFile = 64 * 1024;

/** Reads in the enrolment file of an authority, in the place of the one before; new chains begin. Throws `LA_FILE_REFUSED`. */
export async function enrolLa(desk: Desk, { file }: { file: string }): Promise<LaCard> {
  const { path, fileName } = desk.tickets.incoming(file);
  const size = await desk.ports.files.size(path);
  if (size > largestFile) throw refused(fileName, ['The file is far larger than an enrolment file.']);
  const reading = parseLaEnrolment(new TextDecoder().decode(await desk.ports.files.read(path)));
  if (!reading.ok) throw refused(fileName, reading.problems);
  const card = await enrol(desk, reading.enrolment, fileName);
  await desk.ports.files.remove(path);
  return card;
}

/** Writes the enrolment; the two keys in it are tried before anything is written. */
export async function enrol(desk: Desk, enrolment: LaEnrolment, fileName: string): Promise<LaCard> {
  if (!parsePublicKeyLine(enrolment.signingKey)) throw refused(fileName, ['signingKey: is not an Ed25519 key']);
  try {
    checkRecipients(enrolment.ageRecipients);
  } catch (cause) {
    throw asBundleRefusal(cause, 'LA_FILE_REFUSED');
  }
  const keys = await schoolKeys(desk);
  const demo = enrolment.signingKey.split(' ')[2] === demoKeyComment;
  return command(desk, { procedure: 'exchange.enrolLa' }, async (write) => {
    await putLa(write, { ...enrolment, demo });
    await beginChains(write, keys);
    const la = { ...enrolment, demo, enrolledAt: write.at };
    return laCard((await enrolledLa(write.db)) ?? la);
  });
}

function refused(fileName: string, problems: readonly string[]): AppError {
  return new AppError('LA_FILE_REFUSED', { place: fileName, details: problems.map((message) => ({ message })) });
}
