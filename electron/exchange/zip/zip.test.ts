import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BundleError } from '../bundle-error.ts';
import { bytesSource } from '../files/byte-source.ts';
import { digestOf } from '../files/digest.ts';
import { type RawMember, rawZip } from '../test-support/raw-zip.ts';
import { needing, run } from '../test-support/tools.ts';
import { readZipDirectory, readZipEntry } from './zip-directory.ts';
import { maximumMembers, zipSize } from './zip-limits.ts';
import { type ZipSource, zipStream } from './zip-stream.ts';

const itNeeds = needing(it);

const examples: readonly RawMember[] = [
  { name: 'bag/bagit.txt', data: Buffer.from('BagIt-Version: 1.0\n') },
  { name: 'bag/data/empty.csv', data: Buffer.alloc(0) },
  { name: 'bag/data/large.bin', data: Buffer.alloc(3_000_000, 'attendance') },
];

function source({ name, data }: RawMember): ZipSource {
  return {
    name,
    ...digestOf(data),
    open: async function* () {
      yield data;
    },
  };
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

const write = (members: readonly RawMember[]): Promise<Buffer> => collect(zipStream(members.map(source)));

async function read(zip: Buffer): Promise<readonly RawMember[]> {
  const bytes = bytesSource(zip);
  const entries = await readZipDirectory(bytes);
  return Promise.all(
    entries.map(async (entry) => ({ name: entry.name, data: await collect(readZipEntry(bytes, entry)), crc32: entry.crc32 })),
  );
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => {
      if (!(error instanceof BundleError)) throw error;
      return error.code;
    },
  );
}

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-test-'));
  file = join(folder, 'example.zip');
  await writeFile(file, await write(examples));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writer and reader', () => {
  it('give back what went in, the same bytes each time, of the length foretold', async () => {
    const zip = await write(examples);
    expect((await write(examples)).equals(zip)).toBe(true);
    expect(zip.length).toBe(zipSize(examples.map(({ name, data }) => ({ name, bytes: data.length }))));
    expect((await read(zip)).map(({ name, data }) => [name, data.toString()])).toEqual(
      examples.map(({ name, data }) => [name, data.toString()]),
    );
  });

  it('write what an independent writer of the same profile writes', async () => {
    expect((await write(examples)).equals(rawZip(examples))).toBe(true);
  });

  it('say SOURCE_CHANGED where a source gives other, more or fewer bytes than it did', async () => {
    const measured = source({ name: 'a.txt', data: Buffer.from('before') });
    for (const now of ['beforf', 'before and more', 'bef', '']) {
      const changed = { ...measured, open: source({ name: 'a.txt', data: Buffer.from(now) }).open };
      expect(await codeOf(collect(zipStream([changed])))).toBe('SOURCE_CHANGED');
    }
  });

  it.each([
    ['../a', 'ZIP_NAME'],
    ['/a', 'ZIP_NAME'],
    ['a//b', 'ZIP_NAME'],
    ['a/', 'ZIP_NAME'],
    ['.hidden', 'ZIP_NAME'],
    ['a b', 'ZIP_NAME'],
    ['a:b', 'ZIP_NAME'],
    ['ä', 'ZIP_NAME'],
    ['', 'ZIP_NAME'],
    ['NUL', 'ZIP_NAME'],
    ['x/aux.csv', 'ZIP_NAME'],
    ['LPT1.txt', 'ZIP_NAME'],
    ['a.', 'ZIP_NAME'],
    ['a'.repeat(181), 'ZIP_NAME'],
    ['a'.repeat(180), 'accepted'],
    ['auxiliary/console.csv', 'accepted'],
    ['KEEP', 'ZIP_DUPLICATE'],
    ['keep/a', 'ZIP_FILE_AND_FOLDER'],
  ])('agree about the name %j: %s', async (name, code) => {
    const members = [
      { name: 'keep', data: Buffer.from('1') },
      { name, data: Buffer.from('2') },
    ];
    expect(await codeOf(write(members))).toBe(code);
    expect(await codeOf(read(rawZip(members)))).toBe(code);
  });

  it('stop at 60,000 members and before 3.9 GiB', () => {
    const many = (count: number): { name: string; bytes: number }[] =>
      Array.from({ length: count }, () => ({ name: 'a', bytes: 0 }));
    expect(zipSize(many(maximumMembers))).toBe(maximumMembers * 78 + 22);
    expect(() => zipSize(many(maximumMembers + 1))).toThrow(expect.objectContaining({ code: 'ZIP_TOO_MANY' }));
    expect(() => zipSize([{ name: 'a', bytes: 3.9 * 2 ** 30 }])).toThrow(expect.objectContaining({ code: 'ZIP_TOO_LARGE' }));
  });
});

describe('the reader accepts only bytes the writer can produce', () => {
  const zip = rawZip(examples.slice(0, 2));

  it('for every single flipped bit', async () => {
    for (let bit = 0; bit < zip.length * 8; bit += 1) {
      const altered = Buffer.from(zip);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expectRefusedOrOurs(altered);
    }
  });

  it('for every length it is cut to', async () => {
    for (let length = 0; length < zip.length; length += 1) {
      expect(await codeOf(read(zip.subarray(0, length)))).toBe('BUNDLE_DAMAGED');
    }
  });

  it('for any bytes, and any splice of them into a good file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), fc.nat(zip.length), fc.nat(40), async (bytes, at, removed) => {
        await expectRefusedOrOurs(Buffer.from(bytes));
        await expectRefusedOrOurs(Buffer.concat([zip.subarray(0, at), bytes, zip.subarray(at + removed)]));
      }),
      { numRuns: 300 },
    );
  });

  it('for any members with odd fields', async () => {
    const odd = fc.record(
      {
        name: fc.string({ unit: fc.constantFrom('a', 'B', '/', '.', '-', '\\', ' ', '\0'), maxLength: 6 }),
        data: fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
        localName: fc.string({ unit: fc.constantFrom('a', '/'), maxLength: 3 }),
        method: fc.constantFrom(0, 8),
        mode: fc.constantFrom(0o100644, 0o120777, 0o40755),
        flags: fc.constantFrom(0, 1, 8, 0x800),
        statedBytes: fc.nat(9),
      },
      { requiredKeys: ['name', 'data'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { maxLength: 4 }), (members) => expectRefusedOrOurs(rawZip(members))),
      { numRuns: 500 },
    );
  });

  async function expectRefusedOrOurs(bytes: Buffer): Promise<void> {
    let members: readonly RawMember[];
    try {
      members = await read(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(BundleError);
      return;
    }
    // The CRC stands in the directory and is checked with the content, so it is taken as stated here.
    expect(rawZip(members).equals(bytes)).toBe(true);
  }
});

describe('other readers of the same bytes', () => {
  itNeeds('unzip')('unzip finds no fault', () => {
    expect(run('unzip', ['-tqq', file])).toMatchObject({ code: 0 });
    expect(run('unzip', ['-p', file, 'bag/data/large.bin']).out.length).toBe(3_000_000);
  });

  itNeeds('python3')('Python finds no fault', () => {
    const program =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()), {i.compress_type for i in z.infolist()})';
    expect(run('python3', ['-c', program, file]).out.trim()).toBe('None 3 {0}');
  });

  it('zip.js in its strictest mode finds no fault', async () => {
    const options = { strictness: 'strict', filenameValidation: 'strict', checkOverlappingEntry: true } as const;
    const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await write(examples))), options);
    const entries = await reader.getEntries();
    expect(entries.map((entry) => entry.filename)).toEqual(examples.map(({ name }) => name));
    for (const [index, entry] of entries.entries()) {
      if (entry.directory) throw new Error('a folder');
      const data = await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true, useWebWorkers: false });
      expect(Buffer.from(data).equals(examples[index]?.data ?? Buffer.alloc(0))).toBe(true);
    }
  });
});
