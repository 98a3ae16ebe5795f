import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildLeaveDecision } from './build.ts';
import { leaveDecisionExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/leave-decision, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const names = Object.keys(leaveDecisionExamples) as readonly (keyof typeof leaveDecisionExamples)[];

async function textOf(name: keyof typeof leaveDecisionExamples): Promise<string> {
  const document = buildLeaveDecision(leaveDecisionExamples[name]);
  return documentText(await writeWord({ document, clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: 'golden' }));
}

describe.each(names)('the letter about leave %s', (name) => {
  it('reads as the golden file', async () => {
    const golden = new URL(`../../../tests/golden/leave-decision/${name}.txt`, import.meta.url);
    const text = await textOf(name);
    if (update) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('what must and must not stand in it', () => {
  it.each(['refused', 'part'] as const)('%s warns: sums per parent and child, nothing to pay now', async (name) => {
    const text = await textOf(name);
    for (const said of ['£80', '£160', '21 days', '28 days', 'for each parent and for each child', 'nothing to pay now']) {
      expect(text).toContain(said);
    }
  });

  it.each(['granted', 'refused-under-age'] as const)('%s threatens nobody', async (name) => {
    expect(await textOf(name)).not.toMatch(/penalt|court|account|to pay/i);
  });

  it('says of a child too young that the days are unauthorised all the same', async () => {
    expect(await textOf('refused-under-age')).toContain('unauthorised absence (code G).');
  });

  it('tells one estranged parent nothing of the other', async () => {
    const [one, other] = [await textOf('refused'), await textOf('refused-estranged')];
    expect(one).not.toMatch(/Birch/);
    expect(other).not.toMatch(/Ada|Mill Lane|Fivehills/);
    expect(other).toContain('c/o the school');
  });
});
