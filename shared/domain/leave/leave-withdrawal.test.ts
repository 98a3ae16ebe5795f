import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type WithdrawalFacts, withdrawalRefusal } from './leave-withdrawal.ts';

const granted: WithdrawalFacts = {
  standing: 'granted',
  stage: 'before',
  receivedOn: plainDate('2026-11-20'),
  on: plainDate('2026-11-24'),
  today: plainDate('2026-11-24'),
};

describe('withdrawing leave', () => {
  it.each<[string, Partial<WithdrawalFacts>, RegExp | undefined]>([
    ['granted and to come', {}, undefined],
    ['in part and to come', { standing: 'part' }, undefined],
    ['as of right', { standing: 'asOfRight', receivedOn: undefined }, undefined],
    ['not decided', { standing: 'toDecide' }, undefined],
    ['not decided, its days gone by', { standing: 'toDecide', stage: 'overdue' }, undefined],
    ['granted, but the child is here on its day', { stage: 'notTaken' }, undefined],
    ['on the day it came', { on: plainDate('2026-11-20') }, undefined],
    ['the day before it came', { on: plainDate('2026-11-19') }, /before it was asked for/],
    ['tomorrow', { on: plainDate('2026-11-25') }, /still to come/],
    ['begun', { stage: 'away' }, /has begun/],
    ['over', { stage: 'back' }, /has begun/],
    ['refused', { standing: 'refused' }, /was refused/],
    ['never asked for', { standing: 'unasked' }, /Nobody asked/],
    ['twice', { standing: 'withdrawn' }, /already/],
  ])('%s', (_name, changes, words) => {
    const refusal = withdrawalRefusal({ ...granted, ...changes });
    if (words === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toMatch(words);
  });
});
