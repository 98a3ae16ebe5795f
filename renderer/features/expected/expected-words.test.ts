import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  type ExpectedGroup,
  type ExpectedPupil,
  groupWords,
  saidWords,
  sayable,
  tickedAtFirst,
  unconfirmedOf,
} from './expected-words.ts';

const date = plainDate('2026-11-24');
const pupil = (id: number, standing: ExpectedPupil['standing']): ExpectedPupil => ({
  ...{ pupil: id as PupilId, knownName: `Pupil ${id}`, className: '7 Ash', standing, mark: null, seen: null },
  detailNeeded: false,
});
const pupils = [pupil(1, 'overdue'), pupil(2, 'confirmed'), pupil(3, 'otherwise'), pupil(4, 'notArrived')];
const group: ExpectedGroup = {
  ...{ session: 'AM', symbol: 'K', title: 'Provision', provider: 'Fernhill Tuition', confirmedBy: 'the provider', note: '' },
  pupils,
};

describe('a place where pupils are expected', () => {
  it('says how many stand where', () => {
    expect(groupWords({ pupils: [pupil(1, 'overdue'), pupil(2, 'overdue'), pupil(3, 'confirmed')] })).toBe(
      '2 not confirmed, register closed; 1 confirmed',
    );
  });

  it('ticks at first whoever a word is wanted about, and acts on whom it can', () => {
    expect([...tickedAtFirst(pupils)]).toEqual([1]);
    const all = new Set([1, 2, 3, 4]);
    expect(sayable(pupils, all, true).map((one) => one.pupil)).toEqual([1, 4]);
    expect(sayable(pupils, all, false).map((one) => one.pupil)).toEqual([1, 2]);
    expect(sayable(pupils, new Set([2]), true)).toEqual([]);
  });

  it('names who said what, with the day only where it was another', () => {
    const said = { arrived: false, by: 'Jo Reed', on: date, minute: 545 };
    expect(saidWords({ said }, date)).toBe('Jo Reed, 09:05: did not arrive');
    expect(saidWords({ said }, '2026-11-23')).toBe('Jo Reed, Tue 24 Nov 09:05: did not arrive');
    expect(saidWords({}, date)).toBeUndefined();
  });

  it('proposes N only for those nobody confirmed before the register closed', () => {
    expect(unconfirmedOf([group])).toEqual([
      { line: 'Pupil 1, 7 Ash, AM: K, Fernhill Tuition', place: { pupil: 1, session: 'AM', seen: null } },
    ]);
  });
});
