import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { sessionsBehind } from './session-choice.ts';
import type { PupilSession } from './year-grid.ts';

function session(day: number, code: string, codeClass: PupilSession['class']): PupilSession {
  return { date: plainDate(`2026-11-0${day}`), session: 'AM', code, class: codeClass, meaning: code, corrected: false };
}

const sessions = [
  session(2, '/', 'present'),
  session(3, 'L', 'present'),
  session(4, 'V', 'educational'),
  session(5, 'I', 'authorised'),
  session(6, 'U', 'unauthorised'),
  session(7, 'Y4', 'notPossible'),
  session(8, '#', 'notCollected'),
];

const codes = (choice: Parameters<typeof sessionsBehind>[1]) => sessionsBehind(sessions, choice).map((one) => one.code);

describe('sessionsBehind', () => {
  it('lists behind each figure what it counts, the newest first', () => {
    expect(codes('attended')).toEqual(['V', 'L', '/']);
    expect(codes('authorised')).toEqual(['I']);
    expect(codes('unauthorised')).toEqual(['U']);
    expect(codes('leftOut')).toEqual(['#', 'Y4']);
  });

  it('counts a late arrival after the register closed as late and as unauthorised', () => {
    expect(codes('late')).toEqual(['U', 'L']);
    expect(codes('unauthorised')).toContain('U');
  });

  it('puts every session behind exactly one of the figures that add up', () => {
    const sum = (['attended', 'authorised', 'unauthorised', 'leftOut'] as const).flatMap(codes);
    expect(sum.toSorted()).toEqual(sessions.map((one) => one.code).toSorted());
  });
});
