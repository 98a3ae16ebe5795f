import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type AskedKind, firstLetterForm, letterOrderOf, pupilsInAddress, stillAsked } from './letter-form.ts';

const today = plainDate('2026-11-24');

describe('the order of a run', () => {
  it('is none until somebody is chosen', () => {
    expect(letterOrderOf(firstLetterForm(today, []))).toBeUndefined();
    expect(letterOrderOf({ ...firstLetterForm(today, []), classId: '4' })).toMatchObject({
      kind: 'concern',
      group: { kind: 'class', class: 4 },
      period: { from: '2026-09-01', to: '2026-11-24' },
    });
  });
  it('begins with the pupils that came along', () => {
    expect(letterOrderOf(firstLetterForm(today, [3, 5] as PupilId[]))?.group).toEqual({ kind: 'pupils', pupils: [3, 5] });
  });
});

describe('what an address brings along', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['12,7,12', [12, 7]],
    ['x,-1,0,1.5,8', [8]],
  ])('%s', (text, pupils) => {
    expect(pupilsInAddress(text)).toEqual(pupils);
  });
});

describe('what is still asked', () => {
  const kind: AskedKind = {
    kind: 'concern',
    title: 'Letter of concern',
    what: '',
    to: 'parents',
    period: true,
    fields: [
      { name: 'talkTo', label: 'Whom to ring', asks: 'line', required: true, sample: '' },
      { name: 'more', label: 'More', asks: 'line', required: false, sample: '' },
    ],
  };
  it('names the required fields that are empty', () => {
    expect(stillAsked(kind, { talkTo: ' ' })).toEqual(['Whom to ring']);
    expect(stillAsked(kind, { talkTo: 'Mrs Hall' })).toEqual([]);
    expect(stillAsked(undefined, {})).toEqual([]);
  });
});
