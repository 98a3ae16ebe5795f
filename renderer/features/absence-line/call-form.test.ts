import { describe, expect, it } from 'vitest';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { callerOf, callGap, emptyCall, previewInput, sessionsIn, someoneElse, takeInput } from './call-form.ts';

const from = { date: plainDate('2026-11-24'), session: 'AM' as const };
const form = emptyCall(from);
const [ada, ben] = [1, 2] as [PupilId, PupilId];

describe('the form of a call', () => {
  it.each([
    ['1', 2],
    ['0.5', 1],
    ['½', 1],
    ['1½', 3],
    ['1 ½', 3],
    ['1,5', 3],
    [' 2.0 ', 4],
    ['.5', 1],
    ['30', 60],
    ['', undefined],
    ['0', undefined],
    ['1.2', undefined],
    ['.', undefined],
    ['two', undefined],
    ['-1', undefined],
    ['100', undefined],
  ])('%s school days are %s sessions', (days, sessions) => {
    expect(sessionsIn(days)).toBe(sessions);
  });

  it.each([
    ['1', 1],
    ['2', 3],
    ['½', 1],
    ['1½', 3],
  ])('from noon on %s school days are %s sessions', (days, sessions) => {
    expect(sessionsIn(days, 'PM')).toBe(sessions);
  });

  it('begins with N, and with nobody who rang', () => {
    expect(form.symbol).toBe('N');
    expect(callGap(form)).toMatch(/who rang/);
    expect(callerOf(form)).toBeUndefined();
  });

  it.each([
    ['who rang', {}, /who rang/],
    ['the name of somebody else', { caller: someoneElse }, /name of the caller/],
    ['what somebody else is to the child', { caller: someoneElse, name: 'Greta' }, /to the child/],
    ['what was said', { caller: '7' }, /one line/],
    ['days that are a number', { caller: '7', said: 'ill', away: 'some' }, /1, 1\.5/],
    ['a day back that is one', { caller: '7', said: 'ill', backText: 'soon' }, /“soon” is no day/],
    ['a day back that is to come', { caller: '7', said: 'ill', backText: '23/11' }, /back before it is away/],
    ['nothing', { caller: '7', said: 'ill', away: '1' }, undefined],
    ['nothing, with a day that can be read', { caller: '7', said: 'ill', backText: '26/11' }, undefined],
  ])('lacks %s', (_, change, words) => {
    const gap = callGap({ ...form, ...change });
    if (words === undefined) expect(gap).toBeUndefined();
    else expect(gap).toMatch(words);
  });

  it('asks nothing of days that are no number, and without days of those nobody knows', () => {
    expect(previewInput(ada, { ...form, away: 'x' })).toBeUndefined();
    expect(previewInput(ada, { ...form, others: [ben] })).toEqual({ pupils: [ada, ben], from, symbol: 'N' });
  });

  it('sends a detail only with a code that asks for one', () => {
    expect(previewInput(ada, { ...form, symbol: 'I', detail: 'old' })).not.toHaveProperty('detail');
    expect(previewInput(ada, { ...form, symbol: 'Y7', detail: ' flood ' })).toMatchObject({ detail: 'flood' });
  });

  it('takes what the preview saw', () => {
    const seen = 9 as CommandId;
    const sessions = [{ ...from, before: 'N', seen, does: 'correct' as const }];
    const preview = { refusals: [], pupils: [{ pupil: ada, knownName: 'Ada', lastCall: 4, sessions }] };
    expect(takeInput(ada, { ...form, caller: '7', said: ' ill ', symbol: 'I', away: '½' }, preview)).toEqual({
      ...{ from, away: 1, symbol: 'I', said: 'ill', caller: { contact: 7 } },
      pupils: [{ pupil: ada, lastCall: 4, sessions: [{ ...from, seen }] }],
    });
  });
});
