import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { askedProblems, dayInLanguage, daysAsNumber } from './asked-values.ts';
import { letterKind, letterKinds, sampleValues } from './letter-kinds.ts';
import { chooseLanguage, insteadSentence, isRightToLeft, languageIds } from './letter-languages.ts';
import { letterParents } from './letter-recipients.ts';
import { letterStanding } from './letter-standing.ts';

describe('the kinds of letters', () => {
  it.each(letterKinds.map((kind) => [kind.id, kind] as const))('%s: each placeholder once, with a sample', (id, kind) => {
    const names = kind.placeholders.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z][A-Za-z]+$/.test(name))).toBe(true);
    expect(Object.values(sampleValues(kind)).every((sample) => sample.trim() !== '')).toBe(true);
    expect(letterKind(id)).toBe(kind);
  });

  it('name the pupil, but not on a card that anybody could read', () => {
    const naming = letterKinds.filter(({ placeholders }) => placeholders.some(({ from }) => from === 'pupil'));
    expect(letterKinds.filter((kind) => !naming.includes(kind)).map(({ id }) => id)).toEqual(['visit-card']);
  });
});

describe('the language of a letter', () => {
  const translated = new Set(['ur', 'pl'] as const);
  it.each([
    [undefined, { language: 'en' }],
    ['en', { language: 'en' }],
    ['ur', { language: 'ur' }],
    ['ar', { language: 'en', insteadOf: 'ar' }],
  ] as const)('%s', (wanted, chosen) => {
    expect(chooseLanguage(wanted, translated)).toEqual(chosen);
  });

  it('says that it fell back to English', () => {
    expect(insteadSentence(chooseLanguage('ar', translated))).toBe('In English: there is no template in Arabic yet.');
    expect(insteadSentence(chooseLanguage('ur', translated))).toBeUndefined();
  });

  it('knows which are written from the right', () => {
    expect(languageIds.filter(isRightToLeft)).toEqual(['ar', 'ckb', 'ps', 'fa', 'ur']);
  });

  it.each([
    ['en', 'Thursday 3 December 2026'],
    ['pl', 'czwartek, 3 grudnia 2026'],
    ['fa', '3 دسامبر 2026'],
  ])('writes a day in %s by the calendar of England', (language, words) => {
    expect(dayInLanguage(plainDate('2026-12-03'), language)).toContain(words);
  });
});

describe('days missed', () => {
  it.each([
    [0, '0'],
    [1, '½'],
    [2, '1'],
    [9, '4½'],
  ])('%i sessions are %s', (sessions, days) => {
    expect(daysAsNumber(sessions)).toBe(days);
  });
});

describe('what is typed for a run', () => {
  const kind = letterKind('meeting-invitation');
  const asked = {
    meetingDay: '2026-12-03',
    meetingTime: '3:30 pm',
    meetingPlace: 'Room 4',
    meetingWith: 'Mr Okafor',
    meetingAbout: 'mornings',
  };
  it('passes when every field is filled in', () => {
    expect(askedProblems(kind, asked)).toEqual([]);
  });
  it.each([
    ['meetingPlace', '  ', 'Fill in: Where the meeting is.'],
    ['meetingDay', '2026-02-30', 'Day of the meeting: this is not a day.'],
    ['meetingTime', 'x'.repeat(121), 'Time of the meeting: this is longer than 120 characters.'],
    ['meetingAbout', 'x'.repeat(601), 'What the meeting is about: this is longer than 600 characters.'],
  ])('names %s', (field, value, sentence) => {
    expect(askedProblems(kind, { ...asked, [field]: value })).toEqual([{ field, sentence }]);
  });
  it('lets what is optional be empty', () => {
    const referral = { teamName: 'the team', teamDoes: 'They visit.', teamRings: '' };
    expect(askedProblems(letterKind('referral-notice'), referral)).toEqual([]);
  });
});

describe('who gets a letter', () => {
  const resident = { id: 'resident', livesWithAsParent: true, parentalResponsibility: true, professional: false };
  const other = { id: 'other', livesWithAsParent: false, parentalResponsibility: true, professional: false };
  const aunt = { id: 'aunt', livesWithAsParent: false, parentalResponsibility: false, professional: false };
  const worker = { id: 'worker', livesWithAsParent: false, parentalResponsibility: true, professional: true };
  const contacts = [resident, other, aunt, worker];
  it.each([
    ['with-reason', '', ['resident'], ['other']],
    ['with-reason', '  ', ['resident'], ['other']],
    ['with-reason', 'shared care', ['resident', 'other'], []],
    ['always', '', ['resident', 'other'], []],
  ] as const)('%s, reason “%s”', (rule, reason, written, needReason) => {
    const found = letterParents({ contacts, factsOf: (one) => one, rule, reason });
    expect([found.written.map(({ id }) => id), found.needReason.map(({ id }) => id)]).toEqual([written, needReason]);
  });
});

describe('where a pupil stands in a run', () => {
  const facts = { waits: false, leftOut: false, missed: 4, parents: 2, reachable: 1 };
  it.each([
    ['write', {}],
    ['write', { missed: undefined }],
    ['waits', { waits: true, missed: 0, parents: 0, leftOut: true }],
    ['nothingMissed', { missed: 0 }],
    ['noParent', { parents: 0, reachable: 0 }],
    ['noAddress', { reachable: 0 }],
    ['leftOut', { leftOut: true }],
  ])('%s', (standing, change) => {
    expect(letterStanding({ ...facts, ...change })).toBe(standing);
  });
});
