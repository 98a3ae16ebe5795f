import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { callEffect } from './call-effect.ts';

const today = plainDate('2026-11-24');
const of = (facts: { symbol?: string; held?: string; planned?: string; date?: typeof today }) =>
  callEffect({ symbol: 'I', date: today, today, ...facts });

describe('what a call does to one session', () => {
  it.each([
    ['plans what is to come today', {}, 'plan'],
    ['plans what is to come tomorrow', { date: addDays(today, 1) }, 'plan'],
    ['plans nothing in a register of yesterday that has a hole', { date: addDays(today, -1) }, 'nothing'],
    ['explains an N of today', { held: 'N' }, 'correct'],
    ['explains an N of yesterday', { held: 'N', date: addDays(today, -1) }, 'correct'],
    ['leaves N while the reason is not known', { held: 'N', symbol: 'N' }, 'nothing'],
    ['plans no N', { symbol: 'N' }, 'nothing'],
    ['plans no G, but writes it over an N by choice', { symbol: 'G' }, 'nothing'],
    ['writes G over an N', { symbol: 'G', held: 'N' }, 'correct'],
    ['says it already', { held: 'I' }, 'nothing'],
    ['leaves another absence', { held: 'M' }, 'conflict'],
    ['leaves an O', { held: 'O' }, 'conflict'],
    ['leaves what is planned so already', { planned: 'I' }, 'nothing'],
    ['leaves what is planned otherwise', { planned: 'M' }, 'conflict'],
  ] as const)('%s', (_, facts, kind) => {
    expect(of(facts).kind).toBe(kind);
  });

  it.each(['/', '\\', 'L', 'U', 'V', 'K', 'P', 'W', 'B'])('never touches %s, and asks where the child is', (held) => {
    for (const symbol of ['I', 'N', 'G']) {
      expect(of({ held, symbol })).toMatchObject({ kind: 'conflict', because: expect.stringContaining(`says ${held}`) });
    }
  });
});
