import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { emptyEntry, halfDaysTyped, readEntry, type SuspensionEntry } from './suspension-form.ts';

const pupil = 7 as PupilId;
const whole: SuspensionEntry = { ...emptyEntry(plainDate('2026-11-24')), days: '2.5', reasons: ['PP'] };

describe('the form of a suspension', () => {
  it.each([
    ['1', 'fixed', 2],
    ['0.5', 'fixed', 1],
    ['2,5', 'fixed', 5],
    ['0.25', 'fixed', undefined],
    ['0', 'fixed', undefined],
    ['-1', 'fixed', undefined],
    ['two', 'fixed', undefined],
    ['', 'fixed', undefined],
    ['3', 'lunch', 3],
    ['0.5', 'lunch', undefined],
  ] as const)('“%s” of the kind %s is %s half days', (text, kind, halfDays) => {
    expect(halfDaysTyped(text, kind)).toBe(halfDays);
  });

  it.each([
    ['no pupil', whole, undefined, 'Choose the pupil.'],
    ['no day', { ...whole, from: undefined }, pupil, 'Say the first day.'],
    ['no length', { ...whole, days: '' }, pupil, 'Say how many school days, in whole or half days.'],
    ['no last day', { ...whole, by: 'until' as const }, pupil, 'Say the last day.'],
    ['no reason', { ...whole, reasons: [] }, pupil, 'Choose the reason.'],
    ['a name without a day', { ...whole, writtenTo: 'Ms Ash' }, pupil, 'Say both the day and the name of what is done already.'],
  ])('with %s says what is missing', (_, entry, chosen, gap) => {
    expect(readEntry(entry, chosen)).toEqual({ kind: 'gaps', gaps: [gap] });
  });

  it('sends a length, and what is done already by name', () => {
    const read = readEntry({ ...whole, writtenOn: plainDate('2026-11-24'), writtenTo: ' Ms Ash ' }, pupil);
    expect(read).toMatchObject({
      kind: 'ready',
      input: { pupil, halfDays: 5, from: { date: '2026-11-24', session: 'AM' } },
      told: [{ duty: 'parentsInWriting', who: 'Ms Ash', channel: 'letter' }],
    });
  });

  it('sends no length of a permanent exclusion', () => {
    const read = readEntry({ ...whole, kind: 'permanent' }, pupil);
    expect(read.kind === 'ready' && [read.input.halfDays, read.input.until]).toEqual([undefined, undefined]);
  });
});
