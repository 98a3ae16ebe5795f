// The steps an officer pastes without this program (design of the bundle, "What an LA officer pastes"), with Debian's tools.
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProgramRun, runProgram } from './run-program.ts';

const script = join(import.meta.dirname, '..', '..', 'resources', 'guidance', 'check-a-bundle.sh');

export type OfficerDesk = {
  readonly folder: string;
  /** The list of enrolled schools. */
  readonly signers: string;
  readonly identity: string;
  readonly urn: string;
  readonly laCode: string;
  /** Now, as the officer's machine has it. */
  readonly instant: string;
};

export type Statement = {
  readonly stream: string;
  readonly sequence: number;
  readonly ciphertext: { readonly sha256: string };
  readonly plaintext: { readonly sha256: string };
  readonly tagManifestSha256: string;
};

export type OpenedByHand = { readonly statement: Statement; readonly signature: string; readonly bag: string };

/** Unzips, verifies, decrypts and compares one bundle; throws at the first tool that does not agree. */
export async function openByHand(desk: OfficerDesk, bundle: string): Promise<OpenedByHand> {
  const folder = join(desk.folder, `by-hand-${(await readdir(desk.folder)).length}`);
  await mkdir(folder);
  const tool = async (command: string, words: readonly string[], input?: string): Promise<string> => {
    const run = await runProgram(command, words, { cwd: folder, ...(input === undefined ? {} : { input }) });
    if (run.code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${run.code}: ${run.err}${run.out}`);
    return run.out;
  };
  const sameHash = (hash: string, file: string, inFolder = '.'): Promise<string> =>
    tool('sh', ['-c', `cd "${inFolder}" && echo "${hash}  ${file}" | sha256sum -c -`]);

  await tool('unzip', ['-n', bundle, 'payload.zip.age', 'statement.json', 'statement.json.sig']);
  const text = await readFile(join(folder, 'statement.json'), 'utf8');
  const who = ['-I', `urn${desk.urn}`, '-n', 'bundle@attendance.example'];
  const signature = await tool('ssh-keygen', ['-Y', 'verify', '-f', desk.signers, ...who, '-s', 'statement.json.sig'], text);
  const statement = JSON.parse(text) as Statement;
  await sameHash(statement.ciphertext.sha256, 'payload.zip.age');
  await tool('age', ['-d', '-i', desk.identity, '-o', 'payload.zip', 'payload.zip.age']);
  await sameHash(statement.plaintext.sha256, 'payload.zip');
  await tool('unzip', ['-n', 'payload.zip']);
  const inside = (await readdir(folder)).find((name) => name.startsWith(`urn${desk.urn}-`));
  const bag = join(folder, inside ?? 'no-bag');
  await sameHash(statement.tagManifestSha256, 'tagmanifest-sha256.txt', bag);
  for (const manifest of ['tagmanifest-sha256.txt', 'manifest-sha256.txt']) {
    await tool('sh', ['-c', `cd "${bag}" && sha256sum -c --quiet --strict ${manifest}`]);
  }
  return { statement, signature, bag };
}

/** The script that the guidance hands to an officer, at `desk.instant`. */
export async function runOfficerScript(desk: OfficerDesk, words: readonly string[]): Promise<ProgramRun> {
  const tools = join(desk.folder, 'officer-tools');
  await mkdir(tools, { recursive: true });
  // Only the question what time it is now is answered otherwise: dates that are asked about are the real tool's.
  const date = `#!/bin/sh\ncase " $* " in *" -d "*) exec /usr/bin/env -i /bin/date "$@" ;; *) exec /bin/date "$@" -d '${desk.instant}' ;; esac\n`;
  await writeFile(join(tools, 'date'), date);
  await chmod(join(tools, 'date'), 0o755);
  const path = `${tools}:${process.env['PATH'] ?? ''}`;
  return runProgram('bash', [script, ...words], { cwd: desk.folder, env: { PATH: path } });
}
