import { describe, expect, it } from 'vitest';
import type { ClassId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type DayRegister, nextMissing } from './register-words.ts';

function register(number: number, className: string, changes: Partial<DayRegister> = {}): DayRegister {
  const date = plainDate('2026-11-24');
  return { class: number as ClassId, className, date, session: 'AM', state: 'missing', marked: 0, pupils: 30, ...changes };
}

describe('nextMissing', () => {
  const day = [
    register(2, '10B'),
    register(1, '7A', { state: 'taken' }),
    register(3, '7B'),
    register(3, '7B', { session: 'PM' }),
  ];

  it('goes on by class name as a person counts', () => {
    expect(nextMissing(day, { class: 1 as ClassId, session: 'AM' })?.className).toBe('7B');
    expect(nextMissing(day, { class: 3 as ClassId, session: 'AM' })?.className).toBe('10B');
  });

  it('begins again at the first', () => {
    expect(nextMissing(day, { class: 2 as ClassId, session: 'AM' })?.className).toBe('7B');
  });

  it('stays in the session and ends when all are taken', () => {
    expect(nextMissing([register(3, '7B', { session: 'PM' })], { class: 1 as ClassId, session: 'AM' })).toBeUndefined();
    expect(nextMissing([register(1, '7A')], { class: 1 as ClassId, session: 'AM' })).toBeUndefined();
  });
});
