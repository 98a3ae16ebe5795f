import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildTargetingPack } from './build.ts';
import { targetingPackExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/targeting-pack, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
type Name = keyof typeof targetingPackExamples;
const names = Object.keys(targetingPackExamples) as readonly Name[];
const properties = { clockInstant: '2026-11-20T09:00:00.000Z' as Instant, documentId: 'golden' };
const bytesOf = (name: Name) => writeWord({ document: buildTargetingPack(targetingPackExamples[name]), ...properties });

describe.each(names)('the lists for the %s', (name) => {
  it('read as the golden file', async () => {
    const folder = new URL('../../../tests/golden/targeting-pack/', import.meta.url);
    const text = await documentText(await bytesOf(name));
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(`${name}.txt`, folder), text);
    }
    expect(text).toBe(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  });

  it('say who has no lead, what was tried and what changed, and count what does not fit', async () => {
    const text = await documentText(await bytesOf(name));
    expect(text).toContain('No case is open and nobody leads.');
    expect(text).toContain('44 of 60 missed before; 16 of 44 missed since.');
    expect(text).toContain('; and 1 more.');
    expect(text).toContain('Nobody stands on this list.');
  });

  it('are the same file each time', async () => {
    expect(Buffer.from(await bytesOf(name)).equals(Buffer.from(await bytesOf(name)))).toBe(true);
  });
});

it('leave room to write in a meeting alone', async () => {
  expect(await documentText(await bytesOf('meeting'))).toContain('Who took part');
  expect(await documentText(await bytesOf('inspection'))).not.toContain('Who took part');
});
