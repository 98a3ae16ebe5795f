import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { emptyEntry, type LeaveEntry, readEntry } from './leave-form.ts';

const today = plainDate('2026-11-24');
const whole: LeaveEntry = {
  ...emptyEntry(today),
  from: plainDate('2026-11-30'),
  to: plainDate('2026-12-04'),
  applicant: 4 as never,
  reason: ' A wedding ',
};

describe('the form of an application', () => {
  it('goes with days, applicant, day and reason', () => {
    expect(readEntry(whole, 7 as never)).toEqual({
      kind: 'ready',
      tooLate: false,
      input: {
        pupil: 7,
        applicant: 4,
        receivedOn: '2026-11-24',
        span: { from: '2026-11-30', fromSession: 'AM', to: '2026-12-04', toSession: 'PM' },
        kind: 'C',
        reason: 'A wedding',
      },
    });
  });

  it.each<[string, Partial<LeaveEntry>, boolean]>([
    ['the day before', { from: plainDate('2026-11-25') }, false],
    ['the first day', { from: today }, true],
  ])('says that it came too late for leave from %s on', (_, changes, tooLate) => {
    expect(readEntry({ ...whole, ...changes }, 7 as never)).toMatchObject({ kind: 'ready', tooLate });
  });

  it('names every gap', () => {
    expect(readEntry(emptyEntry(today), undefined)).toMatchObject({ kind: 'gaps', gaps: { length: 4 } });
    expect(readEntry({ ...whole, to: plainDate('2026-11-29') }, 7 as never)).toMatchObject({
      gaps: [expect.stringMatching(/before/)],
    });
  });

  it('asks neither for applicant nor reason where nobody asked, nor for religious observance', () => {
    for (const changes of [{ asked: false }, { kind: 'R' as const }]) {
      const read = readEntry({ ...whole, ...changes, applicant: undefined, reason: '' }, 7 as never);
      expect(read.kind === 'ready' && Object.keys(read.input)).toEqual(['pupil', 'span', 'kind', 'reason']);
    }
  });
});
