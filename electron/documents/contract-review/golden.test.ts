import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildContractReview } from './build.ts';
import { contractReviewExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/contract-review, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
type Name = keyof typeof contractReviewExamples;
const names = Object.keys(contractReviewExamples) as readonly Name[];
const properties = { clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: 'golden' };
const bytesOf = (name: Name) => writeWord({ document: buildContractReview(contractReviewExamples[name]), ...properties });

describe.each(names)('the review %s', (name) => {
  it('reads as the golden file', async () => {
    const folder = new URL('../../../tests/golden/contract-review/', import.meta.url);
    const text = await documentText(await bytesOf(name));
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(`${name}.txt`, folder), text);
    }
    expect(text).toBe(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  });

  it('gives days, what they are of, and each line with what shows it', async () => {
    const text = await documentText(await bytesOf(name));
    const { requirements, support } = contractReviewExamples[name];
    for (const { evidence } of [...requirements, ...support]) expect(text).toContain(evidence);
    expect(text).toContain('8 and a half days of 25 days');
    expect(text).toContain('nothing follows from it by itself');
  });

  it('threatens nobody and gives no figure', async () => {
    expect(await documentText(await bytesOf(name))).not.toMatch(/penalt|\bfine\b|offence|prosecut|%|per ?cent|truan|must sign/i);
  });

  it('is the same file each time', async () => {
    expect(Buffer.from(await bytesOf(name)).equals(Buffer.from(await bytesOf(name)))).toBe(true);
  });
});
