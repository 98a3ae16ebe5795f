import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';
import { createLaDemoKeys } from '#electron/backend/without-school.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { benchFolder, copySchool, openBare, openSchool, portsAt, removeFolder, seconds, until } from './bench-school.ts';
import type { Bench } from './measure.ts';

const yearFrom = '2025-09-01';

/** The attendance bundle of a school year against its bare parts: select to CSV, hash, store, encrypt. */
export const sendBundle: Bench = async (folder) => {
  const mine = copySchool(folder);
  const work = benchFolder();
  try {
    const ours = await ourBundle(mine, work);
    const bare = await bareParts(mine, work);
    return [{ what: 'bundle of a year', ours, bare, against: 'SELECT to CSV + sha256sum + zip -0 + age', allowed: 3 }];
  } finally {
    removeFolder(mine);
    removeFolder(work);
  }
};

async function ourBundle(folder: string, work: string): Promise<number> {
  const { office, client } = await openSchool(folder, portsAt(`${until}T18:00:00.000Z`));
  try {
    const keys = await createLaDemoKeys(join(work, 'la'));
    const chunks = createReadStream(keys.enrolmentFile);
    await client.exchange.enrolLa({ file: await office.bringIn(client, { fileName: 'la.json', bytes: 1, chunks }) });
    return await seconds(async () => {
      const { jobId } = await client.exchange.send({ stream: 'attendance' });
      await office.ended(jobId);
    });
  } finally {
    await office.close();
  }
}

async function bareParts(folder: string, work: string): Promise<number> {
  const raw = await openBare(folder);
  const out = join(work, 'bare');
  mkdirSync(out);
  const csv = join(out, 'sessions.csv');
  const archive = join(out, 'payload.zip');
  const recipient = spawnSync('age-keygen', [], { encoding: 'utf8' }).stdout;
  const encrypter = new Encrypter();
  encrypter.addRecipient(/age1[0-9a-z]+/.exec(recipient)?.[0] ?? '');
  const taken = await seconds(async () => {
    const select = raw.prepare(
      `SELECT d.upn, m.marked_on, m.session, m.code, m.minutes_late FROM mark m JOIN pupil_detail d ON d.id = m.pupil AND d.to_command IS NULL WHERE m.marked_on >= ?`,
    );
    const lines: string[] = [];
    for (const row of select.raw().iterate(yearFrom) as Iterable<[string, string, number, number, number | null]>) {
      lines.push(`${row[0]},${row[1]},${row[2] === 0 ? 'AM' : 'PM'},${symbolOf(row[3])},${row[4] ?? ''}`);
    }
    writeFileSync(csv, `${lines.join('\n')}\n`);
    run('sha256sum', [csv]);
    run('zip', ['-0', '-q', archive, csv]);
    const sealed = await encrypter.encrypt(Readable.toWeb(createReadStream(archive)) as ReadableStream<Uint8Array<ArrayBuffer>>);
    await pipeline(Readable.fromWeb(sealed as never), createWriteStream(`${archive}.age`));
  });
  raw.close();
  return taken;
}

function run(command: string, words: readonly string[]): void {
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
