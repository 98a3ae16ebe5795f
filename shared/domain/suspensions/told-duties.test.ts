import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { suspensionRuleAt } from './suspension-rules.ts';
import { careDutiesOf, type DutyFacts, officeDutiesOf, toldTooEarly } from './told-duties.ts';

const rule = suspensionRuleAt(plainDate('2026-11-24'));
if (rule === undefined) throw new Error('A rule is missing.');
const calendar = buildCalendar([
  { kind: 'term', from: plainDate('2026-09-01'), to: plainDate('2026-12-18'), name: 'Autumn' },
  { kind: 'inset', from: plainDate('2026-11-27'), to: plainDate('2026-11-27'), name: 'Training' },
  { kind: 'term', from: plainDate('2027-01-04'), to: plainDate('2027-03-25'), name: 'Spring' },
]);
const facts: DutyFacts = {
  kind: 'fixed',
  decidedOn: plainDate('2026-11-24'),
  startsOn: plainDate('2026-11-25'),
  missesExam: false,
  board: 'report',
  termEnds: plainDate('2026-12-18'),
  sixthDay: undefined,
  returnsOn: plainDate('2026-11-26'),
  reintegrationOn: undefined,
  boardToldOn: undefined,
  takenBackOn: undefined,
  rule,
  calendar,
};
const due = (changes: Partial<DutyFacts>) => officeDutiesOf({ ...facts, ...changes }).map((one) => [one.duty, one.by]);

describe('whom to tell', () => {
  it('of one day: parents and authority at once, the board in its report', () => {
    expect(due({})).toEqual([
      ['parents', '2026-11-24'],
      ['parentsInWriting', '2026-11-24'],
      ['authority', '2026-11-24'],
      ['boardReport', '2026-12-18'],
      ['work', '2026-11-25'],
      ['reintegration', '2026-11-26'],
    ]);
  });

  it.each([
    ['more than five days', { board: 'told' }, 'boardConsiders', '2027-02-17', true],
    ['more than fifteen', { board: 'meets' }, 'boardMeeting', '2026-12-16', undefined],
    ['a permanent exclusion', { kind: 'permanent' }, 'boardMeeting', '2026-12-16', undefined],
    ['an examination', { missesExam: true }, 'boardMeeting', '2026-12-16', undefined],
  ] as const)('%s: the board is told at once and has its own day', (_, changes, duty, by, onlyIfAsked) => {
    const found = officeDutiesOf({ ...facts, ...changes });
    expect(found.map((one) => one.duty)).toContain('boardTold');
    expect(found.map((one) => one.duty)).not.toContain('boardReport');
    expect(found.find((one) => one.duty === duty)).toMatchObject({ by, ...(onlyIfAsked === undefined ? {} : { onlyIfAsked }) });
  });

  it('counts the board’s days from the day on which it was told, by the school calendar', () => {
    const found = officeDutiesOf({ ...facts, board: 'meets', boardToldOn: plainDate('2026-11-26') });
    expect(found.find((one) => one.duty === 'boardMeeting')?.by).toBe('2026-12-18');
  });

  it('asks for education from the sixth day, and for nothing of the kind at lunchtime', () => {
    const sixthDay = { date: plainDate('2026-12-03'), whoArranges: 'school' as const };
    expect(due({ sixthDay })).toContainEqual(['provision', '2026-12-03']);
    expect(due({ kind: 'lunch' }).map(([duty]) => duty)).toEqual(['parents', 'parentsInWriting', 'authority', 'boardReport']);
  });

  it('once it is taken back: parents, authority and board are told that, and nothing else is due', () => {
    expect(due({ takenBackOn: plainDate('2026-11-26'), board: 'meets' })).toEqual([
      ['takenBackParents', '2026-11-26'],
      ['takenBackAuthority', '2026-11-26'],
      ['takenBackBoard', '2026-11-26'],
    ]);
  });
});

describe('whom to tell behind the care right', () => {
  it.each([
    [false, false, []],
    [false, true, ['socialWorker']],
    [true, false, ['virtualSchool', 'socialWorker']],
    [true, true, ['virtualSchool', 'socialWorker']],
  ])('looked after %s, a social worker named %s', (lookedAfter, socialWorker, duties) => {
    expect(careDutiesOf(facts, { lookedAfter, socialWorker }).map((one) => one.duty)).toEqual(duties);
  });

  it('is never part of what the office is told', () => {
    const office = new Set<string>(officeDutiesOf({ ...facts, board: 'meets' }).map((one) => one.duty));
    for (const { duty } of careDutiesOf(facts, { lookedAfter: true, socialWorker: true })) expect(office.has(duty)).toBe(false);
  });
});

describe('when something can have been told', () => {
  const known = { decidedOn: plainDate('2026-11-20'), startsOn: plainDate('2026-11-24'), takenBackOn: plainDate('2026-11-26') };
  it.each([
    ['parents', '2026-11-19', true],
    ['parents', '2026-11-20', false],
    ['authority', '2026-11-23', false],
    ['work', '2026-11-23', false],
    ['provision', '2026-11-20', false],
    ['boardTold', '2026-11-19', true],
    ['virtualSchool', '2026-11-19', true],
    ['reintegration', '2026-11-23', true],
    ['reintegration', '2026-11-24', false],
    ['takenBackParents', '2026-11-25', true],
    ['takenBackParents', '2026-11-26', false],
    ['takenBackSocialWorker', '2026-11-25', true],
  ] as const)('%s on %s is too early: %s', (duty, on, isEarly) => {
    expect(toldTooEarly({ duty, on: plainDate(on) }, known) !== undefined).toBe(isEarly);
  });

  it('of one that nobody has decided yet asks only that a return comes after the beginning', () => {
    const undecided = { ...known, decidedOn: undefined, takenBackOn: undefined };
    expect(toldTooEarly({ duty: 'parents', on: plainDate('2026-11-02') }, undecided)).toBeUndefined();
    expect(toldTooEarly({ duty: 'reintegration', on: plainDate('2026-11-23') }, undecided)).toMatch(/began/);
  });
});
