import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from './files.ts';

const files = nodeFiles();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await files.temporaryFolder();
  });
  afterEach(() => files.remove(folder));

  it('writes a file whole, making its folder, and replaces it', async () => {
    const path = join(folder, 'kept', 'letter.docx');
    await files.write(path, bytes('first'));
    await files.write(path, bytes('second'));
    expect(new TextDecoder().decode(await files.read(path))).toBe('second');
    expect(await readdir(join(folder, 'kept'))).toEqual(['letter.docx']);
  });

  it('keeps what was there when a stream gives up, and leaves no partial file', async () => {
    const path = join(folder, 'roll.csv');
    await files.write(path, bytes('before'));
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes('half');
      throw new Error('too long');
    }
    await expect(files.writeStream(path, source())).rejects.toThrow('too long');
    expect(new TextDecoder().decode(await files.read(path))).toBe('before');
    expect(await files.list(folder)).toEqual(['roll.csv']);
  });

  it('streams in and out and counts the bytes', async () => {
    const path = join(folder, 'marks.csv');
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes('a,b\n');
      yield bytes('1,2\n');
    }
    expect(await files.writeStream(path, source())).toBe(8);
    expect(await files.size(path)).toBe(8);
    expect(await new Response(files.readStream(path)).text()).toBe('a,b\n1,2\n');
  });

  it('knows what is not there', async () => {
    const absent = join(folder, 'absent');
    expect(await files.exists(absent)).toBe(false);
    expect(await files.list(absent)).toEqual([]);
    await files.remove(absent);
    await expect(files.read(absent)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
