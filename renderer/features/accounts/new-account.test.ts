import { describe, expect, it } from 'vitest';
import { passphraseProblem } from './new-account.ts';

describe('passphraseProblem', () => {
  it.each([
    ['', true],
    ['elevenchars', true],
    ['twelve chars', false],
    ['ünïcödé wörd', false],
  ])('%j is refused: %s', (passphrase, refused) => {
    expect(passphraseProblem(passphrase) !== undefined).toBe(refused);
  });
});
