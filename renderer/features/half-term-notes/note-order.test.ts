import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { firstForm, type HalfTermChoice, orderOf, toggled } from './note-order.ts';
import { givenWords, lateWords, missedInList, missedWords, type NoteRow, partWords, toWhom } from './note-words.ts';

const underWay: HalfTermChoice = {
  name: 'Autumn term, second half',
  from: plainDate('2026-11-02'),
  to: plainDate('2026-11-24'),
  underWay: true,
};
const ended: HalfTermChoice = {
  name: 'Autumn term, first half',
  from: plainDate('2026-09-02'),
  to: plainDate('2026-10-23'),
  underWay: false,
};
const today = plainDate('2026-11-24');

describe('what is asked for', () => {
  it('begins with the half-term that has ended last', () => {
    expect(firstForm([underWay, ended], today)).toMatchObject({ halfTerm: 1, from: ended.from, to: ended.to });
    expect(firstForm([underWay], today)).toMatchObject({ halfTerm: 0, to: today });
    expect(firstForm([], today)).toMatchObject({ halfTerm: -1, from: today });
  });

  it('asks nothing until somebody is chosen', () => {
    const form = firstForm([ended], today);
    expect(orderOf(form)).toBeUndefined();
    expect(orderOf({ ...form, kind: 'pupils' })).toBeUndefined();
    expect(orderOf({ ...form, classId: '3' })?.group).toEqual({ kind: 'class', class: 3 });
    expect(orderOf({ ...form, kind: 'pupils', pupils: ['4'] })?.group).toEqual({ kind: 'pupils', pupils: [4] });
    expect(orderOf({ ...form, kind: 'everyone' })?.group).toEqual({ kind: 'everyone' });
  });

  it('leaves out and puts back', () => {
    const one = 5 as PupilId;
    expect(toggled(toggled([], one), one)).toEqual([]);
  });
});

describe('what is said', () => {
  const row = {
    standing: 'write',
    possible: 74,
    missed: 9,
    lateBeforeClose: 1,
    lateAfterClose: 1,
    minutesLate: 52,
    recipients: [
      { name: 'Ms Ada Alder', careOfSchool: false },
      { name: 'Mr Bo Birch', careOfSchool: true },
    ],
    othersWait: 1,
    withoutAddress: 1,
  } as NoteRow;

  it('names days, lateness and recipients', () => {
    expect(missedWords(row)).toBe('4 and a half days of 37');
    expect(missedInList(row)).toBe('4½ days of 37');
    expect(missedInList({ missed: 0, possible: 74 })).toBe('none of 37');
    expect(missedInList({ missed: 0, possible: 0 })).toBe('No session counts');
    expect(lateWords(row)).toBe('twice, 52 min');
    expect(toWhom(row)).toBe(
      'Ms Ada Alder; Mr Bo Birch, c/o the school; one more waits for the safeguarding lead; one without an address',
    );
    expect(toWhom({ ...row, standing: 'waits' })).toMatch(/^Waits: /);
  });

  it.each([
    [0, '–'],
    [1, '½ day'],
    [2, '1 day'],
    [3, '1½ days'],
    [8, '4 days'],
  ])('a narrow column says %i sessions as %s', (sessions, words) => {
    expect(partWords(sessions)).toBe(words);
  });

  it('never says given before a person did', () => {
    expect(givenWords(undefined)).toBe('not said to be given');
    expect(givenWords({ means: 'post', on: today })).toBe('posted on 24 November 2026');
  });
});
