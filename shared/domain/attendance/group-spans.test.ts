import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { belongings, slotsWithin, stretchesOf } from './group-spans.ts';
import type { PupilGroup } from './pupil-groups.ts';

const day = plainDate;
const period = { from: day('2026-09-07'), to: day('2026-10-02') };
const [ash, birch]: [PupilGroup, PupilGroup] = [
  { kind: 'class', value: '7 Ash' },
  { kind: 'class', value: '7 Birch' },
];

describe('a period', () => {
  it.each([
    ['on its first day', ['2026-09-07'], ['2026-09-07 2026-10-02']],
    ['on its second day', ['2026-09-08'], ['2026-09-07 2026-09-07', '2026-09-08 2026-10-02']],
    ['on its last day', ['2026-10-02'], ['2026-09-07 2026-10-01', '2026-10-02 2026-10-02']],
    ['on the day after', ['2026-10-03'], ['2026-09-07 2026-10-02']],
    ['twice on one day', ['2026-09-08', '2026-09-08'], ['2026-09-07 2026-09-07', '2026-09-08 2026-10-02']],
  ])('that changes %s', (_name, changes, expected) => {
    expect(stretchesOf(period, changes.map(day)).map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
  });

  it('that ends before it begins has no stretch', () => {
    expect(stretchesOf({ from: period.to, to: period.from }, [])).toEqual([]);
  });
});

describe('what a pupil belonged to', () => {
  const [first, second, third] = stretchesOf(period, [day('2026-09-16'), day('2026-09-21')]);

  it('joins stretches that touch and keeps apart what lies between', () => {
    const found = belongings([
      { ...first!, groups: [{ kind: 'school', value: 'all' }, ash] },
      { ...second!, groups: [{ kind: 'school', value: 'all' }, birch] },
      { ...third!, groups: [{ kind: 'school', value: 'all' }, ash] },
    ]);
    expect(found.get('school all')).toMatchObject({ spans: [period], throughout: true });
    expect(found.get('class 7 Birch')).toMatchObject({
      spans: [{ from: '2026-09-16', to: '2026-09-20' }],
      throughout: false,
    });
    expect(found.get('class 7 Ash')?.spans).toEqual([
      { from: '2026-09-07', to: '2026-09-15' },
      { from: '2026-09-21', to: '2026-10-02' },
    ]);
  });

  it('splits the week of a move on a Wednesday after its Tuesday', () => {
    const monday = day('2026-09-14');
    expect(slotsWithin(monday, [{ from: day('2026-09-07'), to: day('2026-09-15') }])).toBe(0b1111);
    expect(slotsWithin(monday, [{ from: day('2026-09-16'), to: day('2026-09-20') }])).toBe(0b11_1111_0000);
  });
});
