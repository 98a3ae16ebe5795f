import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { BundleError } from '../bundle-error.ts';
import { writeAt } from '../files/write-all.ts';
import { createSigningKey } from '../keys/school-keys.ts';
import {
  type ExampleParties,
  exampleFiles,
  exampleNow,
  exampleOptions,
  exampleParties,
  textSource,
} from '../test-support/example-bundle.ts';
import { verifyBundle } from '../verify/verify-bundle.ts';
import { sealBundle } from './seal-bundle.ts';
import { sealInWorker } from './seal-in-worker.ts';
import type { SealedBundle, SealOptions } from './seal-options.ts';
import type { BundleSource, SourceContent } from './source.ts';

let parties: ExampleParties;
beforeEach(async () => {
  parties = await exampleParties();
});
afterEach(() => parties.remove());

function file(content: SourceContent): BundleSource {
  return { ...textSource('data/attendance/sessions.csv', 'sessions', ''), content };
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof BundleError ? error.code : error),
  );
}

function opener(...pieces: readonly string[]): { open: () => AsyncIterable<Uint8Array> } {
  return {
    open: async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    },
  };
}

const ways = [
  ['in this thread', sealBundle],
  ['in a worker', sealInWorker],
] as const;

describe.each(ways)('sealing %s', (_way, seal) => {
  it('makes a bundle under its name, alone in the folder, that is accepted', async () => {
    const sealed = await seal(exampleOptions(parties));
    expect(sealed.fileName).toBe('la373-urn123456-attendance-000001.bundle.zip');
    expect(await readdir(parties.folder)).toEqual([sealed.fileName]);
    expect((await readFile(sealed.file)).length).toBe(sealed.bytes);
    const { identity } = parties.la;
    const result = await verifyBundle({ file: sealed.file, signers: parties.signers, identity, now: exampleNow });
    expect(result).toMatchObject({ outcome: 'accepted', chainChecked: false, statementSha256: sealed.statementSha256 });
    expect(result.manifest?.counts).toEqual({
      pupilsOnRoll: 2,
      pupilsIncluded: 2,
      sessionMarks: 3,
      letters: 1,
      contracts: 0,
      peps: 0,
      files: 3,
      bytes: 168,
    });
    expect(result.files?.map(({ path, rows }) => [path, rows])).toEqual([
      ['data/attendance/pupils.csv', 2],
      ['data/attendance/sessions.csv', 3],
      ['data/letters/L00001.docx', undefined],
    ]);
  });

  it('takes bytes, files and opened sources alike', async () => {
    const path = join(parties.folder, 'source.csv');
    await writeFile(path, 'heading\n1\n2\n');
    const bundles: SealedBundle[] = [];
    for (const [index, content] of [Buffer.from('heading\n1\n2\n'), { file: path }, opener('heading\n', '1\n2\n')].entries()) {
      const outFolder = join(parties.folder, String(index));
      await mkdir(outFolder);
      const nonce = '0'.repeat(64);
      bundles.push(await seal(exampleOptions(parties, { outFolder, nonce, files: [file(content)] })));
    }
    expect(new Set(bundles.map(({ tagManifestSha256 }) => tagManifestSha256)).size).toBe(1);
  });

  it('leaves nothing behind when a source changes between its two readings', async () => {
    let readings = 0;
    const changing = {
      open: () => {
        readings += 1;
        return opener(`heading\n${readings}\n`).open();
      },
    };
    expect(await codeOf(seal(exampleOptions(parties, { files: [file(changing)] })))).toBe('SOURCE_CHANGED');
    expect(await readdir(parties.folder)).toEqual([]);
  });

  it('leaves nothing behind when a source fails, and hands its error on', async () => {
    const failure = new Error('the store is closed');
    let readings = 0;
    const failing = {
      open: async function* () {
        readings += 1;
        yield Buffer.from('heading\n');
        if (readings === 2) throw failure;
      },
    };
    await expect(seal(exampleOptions(parties, { files: [file(failing)] }))).rejects.toBe(failure);
    expect(await readdir(parties.folder)).toEqual([]);
  });

  it('stops when it is told to and leaves nothing behind', async () => {
    const piece = 'x'.repeat(1 << 20);
    const files = [file(opener(...Array.from({ length: 12 }, () => piece)))];
    let packed = 0;
    const work = seal(exampleOptions(parties, { files }), {
      onProgress: (done) => {
        packed = done;
      },
      isCancelled: () => packed > 0,
    });
    expect(await codeOf(work)).toBe('CANCELLED');
    expect(packed).toBeGreaterThan(0);
    expect(await readdir(parties.folder)).toEqual([]);
  });

  it('tells how far it is, up to the end', async () => {
    const seen: [number, number][] = [];
    await seal(exampleOptions(parties), { onProgress: (done, total) => seen.push([done, total]) });
    const [done, total] = seen.at(-1) ?? [0, 1];
    expect(done).toBe(total);
    expect(done).toBeGreaterThan(1000);
  });
});

describe('refusals of sealing', () => {
  const cases: readonly (readonly [string, Partial<SealOptions>, string])[] = [
    ['no recipient', { to: { laCode: '373', recipients: [] } }, 'LA_KEY_UNCONFIRMED'],
    ['a path outside data', { files: [textSource('letters/L1.docx', 'letter', 'x')] }, 'ZIP_NAME'],
    ['a path that climbs', { files: [textSource('data/../L1.docx', 'letter', 'x')] }, 'ZIP_NAME'],
    ['a path in a schema', { schemas: [{ path: 'data/x.json', content: Buffer.from('{}') }] }, 'ZIP_NAME'],
    ['one path twice', { files: [...exampleFiles, ...exampleFiles.slice(0, 1)] }, 'ZIP_DUPLICATE'],
    ['a file that is not there', { files: [file({ file: '/nowhere/source.csv' })] }, 'SOURCE_CHANGED'],
    ['a folder that is not there', { outFolder: '/nowhere' }, 'WRITE_SHORT'],
  ];
  it.each(cases)('%s', async (_name, changes, code) => {
    expect(await codeOf(sealBundle(exampleOptions(parties, changes)))).toBe(code);
    expect(await readdir(parties.folder)).toEqual([]);
  });

  it('follows no link', async () => {
    const link = join(parties.folder, 'link');
    await symlink('/etc/hostname', link);
    expect(await codeOf(sealBundle(exampleOptions(parties, { files: [file({ file: link })] })))).toBe('SOURCE_CHANGED');
  });

  it('overwrites nothing', async () => {
    const first = await sealBundle(exampleOptions(parties));
    const before = await readFile(first.file);
    expect(await codeOf(sealBundle(exampleOptions(parties)))).toBe('FILE_EXISTS');
    expect((await readFile(first.file)).equals(before)).toBe(true);
  });

  it('keeps nothing that the LA would refuse: a key that is not the one it names, a broken link', async () => {
    const signingKeyPem = createSigningKey().privateKeyPem;
    expect(await codeOf(sealBundle(exampleOptions(parties, { signingKeyPem })))).toBe('WRITE_SHORT');
    expect(await codeOf(sealBundle(exampleOptions(parties, { sequence: 5 })))).toBe('WRITE_SHORT');
    await expect(sealBundle(exampleOptions(parties, { created: 'yesterday' as Instant }))).rejects.toThrow();
    expect(await readdir(parties.folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full [Linux alone has /dev/full]', async () => {
    const full = await open('/dev/full', 'w');
    const error: unknown = await writeAt(full, Buffer.from('x'), 0).catch((caught: unknown) => caught);
    await full.close();
    expect(error).toMatchObject({ code: 'WRITE_SHORT', place: 'the disk is full' });
  });
});

describe('memory', () => {
  it('stays flat with a payload of 96 MiB', async () => {
    const piece = Buffer.alloc(1 << 20, 'P0001,2025-11-20,AM,/\n');
    const large = {
      open: async function* () {
        for (let count = 0; count < 96; count += 1) yield piece;
      },
    };
    let peak = 0;
    const start = process.memoryUsage().rss;
    const sealed = await sealBundle(exampleOptions(parties, { files: [file(large)] }), {
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage().rss - start);
      },
    });
    expect(sealed.bytes).toBeGreaterThan(96 << 20);
    expect(peak).toBeLessThan(90 << 20);
  });
});
