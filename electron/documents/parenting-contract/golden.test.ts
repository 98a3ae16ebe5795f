import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildParentingContract } from './build.ts';
import { parentingContractExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/parenting-contract, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
type Name = keyof typeof parentingContractExamples;
const names = Object.keys(parentingContractExamples) as readonly Name[];
const properties = { clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: 'golden' };
const bytesOf = (name: Name) => writeWord({ document: buildParentingContract(parentingContractExamples[name]), ...properties });

describe.each(names)('the parenting contract %s', (name) => {
  it('reads as the golden file', async () => {
    const folder = new URL('../../../tests/golden/parenting-contract/', import.meta.url);
    const text = await documentText(await bytesOf(name));
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(`${name}.txt`, folder), text);
    }
    expect(text).toBe(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  });

  it('says what the law asks of it: requirements, support, statements and period (s.19(4) to (6))', async () => {
    const text = await documentText(await bytesOf(name));
    const { terms, parents } = parentingContractExamples[name];
    const wanted = [...terms.requirements.map((one) => one.text), ...terms.support.map((one) => one.what), ...parents];
    for (const said of [...wanted, terms.statements.parents, terms.statements.school, '30 November 2026']) {
      expect(text).toContain(said);
    }
  });

  it('threatens nobody and gives no figure', async () => {
    expect(await documentText(await bytesOf(name))).not.toMatch(/penalt|\bfine\b|offence|prosecut|%|per ?cent|truan|must sign/i);
  });

  it('is the same file each time', async () => {
    expect(Buffer.from(await bytesOf(name)).equals(Buffer.from(await bytesOf(name)))).toBe(true);
  });
});
