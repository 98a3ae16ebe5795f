import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { type InProcessOffice, type OfficeClient, openInProcess, resourcesBesideSources } from '../backend/in-process.ts';
import { demoPassphraseOf } from '../backend/without-school.ts';
import { defaultDataFolder } from '../ports/data-folder.ts';
import type { Ports } from '../ports/ports.ts';
import type { Words } from './arguments.ts';
import { progressLine } from './output.ts';

/** What a verb works with. */
export type Terminal = { readonly ports: Ports; readonly words: Words; readonly out: (text: string) => void };

export type SignedIn = { readonly office: InProcessOffice; readonly client: OfficeClient };

export function dataFolderOf(words: Words): string {
  return words.path('data') ?? defaultDataFolder();
}

/** Opens the school for one verb in the name of `--user` (or of the first account), and closes it whatever happens. */
export async function withSchool<Result>(
  { ports, words }: Terminal,
  mode: 'read' | 'write',
  work: (signedIn: SignedIn) => Promise<Result>,
): Promise<Result> {
  const office = openInProcess(ports, { folder: dataFolderOf(words), resources: resourcesBesideSources(), mode });
  try {
    const client = await signIn(office, words);
    return await work({ office, client });
  } finally {
    await office.close();
  }
}

async function signIn(office: InProcessOffice, words: Words): Promise<OfficeClient> {
  const door = office.client();
  const state = await door.accounts.state({});
  if (state.state === 'new') throw new AppError('NO_SCHOOL');
  if (state.state === 'refused') throw new AppError('STORE_DAMAGED', { message: state.refusal });
  const name = words.text('user') ?? state.accounts[0]?.name ?? '';
  const passphrase = await passphraseFrom(words, 'passphrase-file', state.demo ? demoPassphraseOf(name) : undefined);
  const { token } = await door.accounts.signIn({ name, passphrase });
  return office.client(token);
}

/** The first line of the file named by an option. */
export async function passphraseFrom(words: Words, option: string, otherwise?: string): Promise<string> {
  const file = words.path(option);
  if (file === undefined) {
    if (otherwise !== undefined) return otherwise;
    throw new AppError('WRONG_PASSPHRASE', { message: `Say with --${option} FILE where the passphrase stands.` });
  }
  return (await readText(file)).split(/\r?\n/, 1)[0] ?? '';
}

export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
}

function unreadable(file: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message =
    code === 'ENOENT'
      ? 'There is no such file.'
      : code === 'EISDIR'
        ? 'That is a folder, not a file.'
        : 'The file cannot be read.';
  return new AppError('FILE_REFUSED', { place: file, message: `${message} Nothing was written.` });
}

/** Brings a file of the disk into the office. */
export async function bringIn({ office, client }: SignedIn, file: string): Promise<{ file: string; fileName: string }> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (!found.isFile())
    throw new AppError('FILE_REFUSED', { place: file, message: 'That is a folder, not a file. Nothing was written.' });
  const fileName = basename(file);
  const id = await office.bringIn(client, { fileName, bytes: found.size, chunks: createReadStream(file) });
  return { file: id, fileName };
}

/** Writes what stands behind a ticket to a file, whole or not at all and on the disk once it is said to be there. */
export async function takeOut({ office }: SignedIn, ticket: { ticket: string }, target: string): Promise<void> {
  await office.house.ports.files.writeStream(target, await office.fetch(ticket.ticket));
}

/** Waits for a job, with a line of progress where somebody watches. */
export async function ended(office: InProcessOffice, jobId: string): Promise<unknown> {
  const line = progressLine();
  try {
    return await office.ended(jobId, line.show);
  } finally {
    line.clear();
  }
}
