import { describe, expect, it } from 'vitest';
import { checkLines, outcomeWords } from './check-lines.ts';

describe('checkLines', () => {
  it('keeps the order in which the checks are made', () => {
    expect(checkLines({}).map((line) => line.name)).toEqual([
      'signature',
      'recipient',
      'freshness',
      'chain',
      'ciphertext',
      'plaintext',
      'bag',
      'counts',
    ]);
  });

  it('never reads a check that was not made as passed', () => {
    expect(checkLines({ signature: 'ok' }).map((line) => line.state)).toEqual(['ok', ...Array(7).fill('notChecked')]);
  });

  it('says what failed', () => {
    const [signature] = checkLines({ signature: 'failed' });
    expect(signature?.words).toContain('altered');
  });
});

describe('outcomeWords', () => {
  it('tells an officer not to use a refused bundle', () => {
    expect(outcomeWords.refused).toMatchObject({ tone: 'bad', sentence: expect.stringContaining('Do not use') });
  });
});
