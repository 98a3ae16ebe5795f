import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { sessionsOver } from './sessions-over.ts';

const times = { AM: { closes: 9 * 60 + 30 }, PM: { closes: 13 * 60 + 30 } };

describe('sessionsOver', () => {
  it.each([
    ['2026-11-24T09:29:00.000Z', []],
    ['2026-11-24T09:30:00.000Z', ['AM']],
    ['2026-11-24T13:30:00.000Z', ['AM', 'PM']],
    ['2026-07-01T08:29:00.000Z', []],
    ['2026-07-01T08:30:00.000Z', ['AM']],
  ])('at %s, in the school’s time: %j', (now, over) => {
    expect(sessionsOver(now as Instant, times)).toEqual(over);
  });
});
