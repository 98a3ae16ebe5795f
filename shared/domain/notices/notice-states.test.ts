import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeAction, NoticeState } from './notice-states.ts';
import { noticeActions, noticeTransition } from './notice-states.ts';
import { notClearedSentence } from './refusal-sentences.ts';

const everyRight = ['notices.draft', 'care.welfareCheck', 'notices.approve'];
const states: readonly NoticeState[] = ['draft', 'cleared', 'approved', 'issued', 'withdrawn'];
const actions = Object.keys(noticeActions) as readonly NoticeAction[];
const allowed: Readonly<Record<string, NoticeState>> = {
  'draft clear': 'cleared',
  'draft refuseClearance': 'withdrawn',
  'cleared refuseClearance': 'withdrawn',
  'approved refuseClearance': 'withdrawn',
  'cleared approve': 'approved',
  'approved issue': 'issued',
  'cleared amend': 'draft',
  'approved amend': 'draft',
  'draft withdraw': 'withdrawn',
  'cleared withdraw': 'withdrawn',
  'approved withdraw': 'withdrawn',
};

describe('noticeTransition', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))('%s, %s', (state, action) => {
    const outcome = noticeTransition(state, action, { rights: everyRight, reason: 'the mark was wrong' });
    const to = allowed[`${state} ${action}`];
    expect(outcome.kind === 'done' ? outcome.to : 'refused').toBe(to ?? 'refused');
    if (outcome.kind === 'refused') expect(outcome.code).toBe('wrongState');
  });

  it.each(actions)('%s needs its own right, whatever else the person may do', (action) => {
    const { right, from } = noticeActions[action];
    const rights = everyRight.filter((other) => other !== right);
    for (const state of from) {
      expect(noticeTransition(state, action, { rights, reason: 'x' })).toMatchObject({ kind: 'refused', code: 'noRight' });
    }
  });

  it.each(['withdraw', 'amend'] as const)('%s asks for a reason and keeps it', (action) => {
    const rights = ['notices.draft'];
    expect(noticeTransition('approved', action, { rights, reason: '  ' })).toMatchObject({ code: 'reasonMissing' });
    expect(noticeTransition('approved', action, { rights, reason: ' a mark was wrong ' })).toMatchObject({
      reason: 'a mark was wrong',
    });
  });

  it('keeps the fixed sentence and never the reason when a notice is not cleared', () => {
    const outcome = noticeTransition('draft', 'refuseClearance', { rights: ['care.welfareCheck'], reason: 'confidential' });
    expect(outcome).toMatchObject({ kind: 'done', to: 'withdrawn', reason: notClearedSentence });
  });

  it('never issues what was not cleared and approved since its last change', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 12 }), (asked) => {
        let state: NoticeState = 'draft';
        let since: NoticeAction[] = [];
        for (const action of asked) {
          const outcome = noticeTransition(state, action, { rights: everyRight, reason: 'r' });
          if (outcome.kind === 'refused') continue;
          state = outcome.to;
          since = action === 'amend' ? [] : [...since, action];
        }
        if (state === 'issued') expect(since).toEqual(['clear', 'approve', 'issue']);
      }),
    );
  });
});
