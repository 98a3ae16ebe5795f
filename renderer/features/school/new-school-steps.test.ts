import { describe, expect, it } from 'vitest';
import { accountProblems, type DraftAccount } from './new-school-steps.ts';

const head: DraftAccount = { key: 0, name: 'Ms R. Holt', role: 'head', passphrase: 'four unrelated words' };
const officer: DraftAccount = { key: 1, name: 'Mr T. Lane', role: 'attendanceOfficer', passphrase: 'another four words' };

describe('accountProblems', () => {
  it('is content with a head and an officer', () => {
    expect(accountProblems([head, officer])).toEqual([]);
  });

  it.each([
    ['no head', [officer], 'One of the people must be the head teacher.'],
    ['a name missing', [head, { ...officer, name: ' ' }], 'Every account needs a name.'],
    [
      'one name twice, in any case',
      [head, { ...officer, name: 'ms r. holt ' }],
      'Two accounts have the same name. Make them different, so that it is plain who acted.',
    ],
    [
      'a short passphrase',
      [{ ...head, passphrase: 'elevenchars' }],
      'Every passphrase needs at least 12 characters. Four unrelated words do well.',
    ],
  ])('%s', (_what, accounts, sentence) => {
    expect(accountProblems(accounts)).toEqual([sentence]);
  });
});
