import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { continuousRules, coveringRule, sicknessRules } from '../../attendance/thresholds/absence-rules.ts';
import type { PupilDay } from '../../attendance/thresholds/pupil-days.ts';
import { attendanceReturns, sicknessReturns } from './absence-returns.ts';
import { newPupilDeadline, returnRulesAt } from './return-rules.ts';
import { deletionReturn, newPupilReturn, type RollFacts } from './roll-returns.ts';

const rules = returnRulesAt(plainDate('2026-11-24'));
const continuous = coveringRule(continuousRules, plainDate('2026-11-24'));
const sickness = coveringRule(sicknessRules, plainDate('2026-11-24'));
if (rules === undefined || continuous === undefined || sickness === undefined) throw new Error('no rules');

const start = plainDate('2026-11-02');
/** One letter a session, two a day, from a Monday on; "." is no mark. Weekends are passed over. */
function register(text: string): readonly PupilDay[] {
  return text.split(' ').map((day, index) => {
    const date = addDays(start, Math.floor(index / 5) * 7 + (index % 5));
    const [am, pm] = day.split('');
    return { date, AM: am === '.' ? undefined : am, PM: pm === '.' ? undefined : pm };
  });
}
const days = (count: number, day: string): string => Array.from({ length: count }, () => day).join(' ');

describe('the rules', () => {
  it('begin with the regulations and are silent before', () => {
    expect(returnRulesAt(plainDate('2024-08-18'))).toBeUndefined();
    expect(returnRulesAt(plainDate('2024-08-19'))?.reference).toBe('SI 2024/208 reg 13');
  });

  it('give five days after the day of entry, weekends counted', () => {
    expect(newPupilDeadline(plainDate('2026-11-20'), rules)).toBe('2026-11-25');
  });
});

describe('a continuous absence', () => {
  it.each([
    ['nine days', days(9, 'OO'), []],
    ['ten days', days(10, 'OO'), [10]],
    ['eleven days of different codes', `${days(5, 'GG')} ${days(3, 'NO')} ${days(3, 'UU')}`, [11]],
    ['broken by one afternoon', `${days(9, 'OO')} O\\ ${days(9, 'OO')}`, []],
    ['broken by illness', `${days(9, 'OO')} II ${days(9, 'OO')}`, []],
    ['a day that was not possible neither breaks nor adds', `${days(5, 'OO')} XX ${days(4, 'OO')}`, []],
    ['the tenth beside a day that was not possible', `${days(5, 'OO')} XX ${days(5, 'OO')}`, [10]],
    ['half a day that was not possible', `${days(9, 'OO')} XO`, [10]],
    ['a day without its marks hides no child', `${days(9, 'OO')} .. ${days(9, 'OO')}`, [18]],
    ['nine days about a day without its marks', `${days(5, 'OO')} .. ${days(4, 'OO')}`, []],
  ])('%s', (_name, text, lengths) => {
    expect(attendanceReturns(register(text), continuous).map((one) => one.days)).toEqual(lengths);
  });

  it('is told once in each month that it reaches', () => {
    const found = attendanceReturns(register(days(25, 'OO')), continuous);
    expect(found.map(({ caseOn, to, deadline }) => [caseOn, to, deadline])).toEqual([
      ['2026-11-13', '2026-11-30', '2026-11-30'],
      ['2026-12-01', '2026-12-04', '2026-12-31'],
    ]);
  });
});

describe('sickness', () => {
  it.each([
    ['29 sessions', `${days(14, 'II')} I\\`, 0],
    ['30 sessions in a row', days(15, 'II'), 1],
    ['30 sessions scattered', days(30, 'I\\'), 1],
    ['a later illness short of 15 days', `${days(15, 'II')} /\\ ${days(14, 'II')}`, 1],
    ['a later illness of 15 days', `${days(15, 'II')} /\\ ${days(15, 'II')}`, 2],
    ['one continuous illness of 30 days', days(30, 'II'), 1],
  ])('%s', (_name, text, cases) => expect(sicknessReturns(register(text), sickness)).toHaveLength(cases));

  it('keeps the name of its case from day to day and has no deadline of its own', () => {
    const [first] = sicknessReturns(register(days(15, 'II')), sickness);
    const [later] = sicknessReturns(register(days(18, 'II')), sickness);
    expect(later?.caseOn).toBe(first?.caseOn);
    expect(first?.deadline).toBeUndefined();
  });
});

describe('the roll', () => {
  const facts = (changes: Partial<RollFacts>): RollFacts => ({
    ...{ startsOn: plainDate('2026-09-03'), leavesOn: undefined, juniorAtStart: true, seniorAtEnd: true },
    ...{ firstDayOfYear: plainDate('2026-09-03'), lastDayOfYear: plainDate('2027-07-21') },
    ...changes,
  });
  it.each<[string, Partial<RollFacts>, PlainDate | undefined]>([
    ['most junior on the first day', {}, undefined],
    ['most junior on the second day', { startsOn: plainDate('2026-09-04') }, plainDate('2026-09-09')],
    ['another class on the first day', { juniorAtStart: false }, plainDate('2026-09-08')],
  ])('%s', (_name, changes, deadline) => expect(newPupilReturn(facts(changes), rules)?.deadline).toBe(deadline));

  it.each<[string, Partial<RollFacts>, PlainDate | undefined]>([
    ['most senior at the end of the last term', { leavesOn: plainDate('2027-07-21') }, undefined],
    ['most senior the day before', { leavesOn: plainDate('2027-07-20') }, plainDate('2027-07-20')],
    ['another class at the end', { leavesOn: plainDate('2027-07-21'), seniorAtEnd: false }, plainDate('2027-07-21')],
    ['nobody left', {}, undefined],
  ])('%s', (_name, changes, deadline) => expect(deletionReturn(facts(changes))?.deadline).toBe(deadline));
});
