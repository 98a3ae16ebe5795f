import { basename, join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { digestOf } from '../../exchange/files/digest.ts';
import { type ZipSource, zipStream } from '../../exchange/zip/zip-stream.ts';
import type { Files } from '../../ports/files.ts';
import { enrolledLa } from '../../store/exchange/la-enrolments.ts';
import { type Desk, read } from '../desk.ts';
import { theSchool } from '../school/school.ts';
import { enrol } from './enrol-la.ts';
import type { LaCard } from './la-card.ts';
import { createLaDemoKeys } from './la-demo-keys.ts';

type Ticket = { ticket: string; fileName: string; mediaType: string; bytes: number };

/** Said three times, so that nobody takes these keys for an authority's: in the file's name, in the name, in the mark. */
const keysFileName = 'DEMONSTRATION-ONLY-invented-authority-keys.zip';
const demoName = 'Demonstration local authority';

/** Invents an authority under the school's own number, enrols it, and hands its private files to whoever tries the line. */
export async function enrolDemoLa(desk: Desk): Promise<{ la: LaCard; keys: Ticket }> {
  const { files } = desk.ports;
  const { school } = await read(desk, theSchool);
  const held = await read(desk, enrolledLa);
  if (held && !held.demo) {
    throw new AppError('LA_FILE_REFUSED', {
      message: 'A real local authority is enrolled here. An invented one would take its place; nothing was changed.',
    });
  }
  const folder = await files.temporaryFolder();
  try {
    const made = await createLaDemoKeys(folder, { laCode: school.laCode, name: demoName });
    const paths = [made.enrolmentFile, made.identityFile, made.recoveryFile, made.signingKeyFile, `${made.signingKeyFile}.pub`];
    const bytes = await zipOf(
      files,
      paths.map((path) => join(folder, basename(path))),
    );
    const la = await enrol(desk, made.enrolment, basename(made.enrolmentFile));
    const offer = { fileName: keysFileName, mediaType: 'application/zip', bytes: bytes.length, open: async () => bytes };
    return { la, keys: desk.tickets.offer(offer) };
  } finally {
    await files.remove(folder);
  }
}

async function zipOf(files: Files, paths: readonly string[]): Promise<Uint8Array> {
  const members: ZipSource[] = [];
  for (const path of paths) {
    const bytes = await files.read(path);
    members.push({
      name: basename(path),
      ...digestOf(bytes),
      open: async function* () {
        yield bytes;
      },
    });
  }
  const parts: Uint8Array[] = [];
  for await (const part of zipStream(members)) parts.push(part);
  return Buffer.concat(parts);
}
