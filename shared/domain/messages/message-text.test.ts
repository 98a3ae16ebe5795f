import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { messageLength } from './message-length.ts';
import { fillMessage, messageValues, suggestedTexts, textObjections } from './message-text.ts';

const school = { name: 'Alderbrook School', phone: '01632 960001' };
const values = messageValues({ knownName: 'Ada Ash', date: plainDate('2026-11-24'), part: 'AM', school });
const good = '{school}: {pupil} was not in school on {day}.';

describe('fillMessage', () => {
  it('says day and session in words', () => {
    expect(fillMessage('{school}: {pupil}, {day} ({session}).  Ring\n{phone}', values)).toBe(
      'Alderbrook School: Ada Ash, Tuesday 24 November (morning). Ring 01632 960001',
    );
  });

  it.each([
    ['PM', 'afternoon'],
    ['day', 'whole day'],
  ] as const)('%s is %s', (part, words) => {
    expect(messageValues({ knownName: 'A', date: plainDate('2026-11-24'), part, school }).session).toBe(words);
  });

  it('takes no placeholder out of a name', () => {
    expect(fillMessage('{pupil} {phone}', { ...values, pupil: '{phone} $& $1' })).toBe('{phone} $& $1 01632 960001');
  });
});

describe('textObjections', () => {
  it.each([
    ['a cause', `${good} Is your child ill?`, /“ill” names a cause/],
    ['another cause', `${good} If on HOLIDAY, say so.`, /“HOLIDAY” names a cause/],
    ['a rate', `${good} Attendance is 92%.`, /is a rate/],
    ['a rate in words', `${good} Attendance is ninety per cent.`, /is a rate/],
    ['a threat', `${good} You may get a fine.`, /“fine” is a threat/],
    ['the law', `${good} This may lead to prosecution.`, /“prosecution” is a threat/],
    ['care', `${good} Your social worker was told.`, /“social worker” speaks of care/],
    ['a link', `${good} Answer on https://school.example/x`, /is a link/],
    ['no name', '{school}: a child was not in school on {day}.', /lacks \{pupil\}/],
    ['no day', '{school}: {pupil} is not in school.', /lacks \{day\}/],
    ['no school', '{pupil} is not in school on {day}.', /lacks \{school\}/],
    ['a placeholder that is none', `${good} {code}`, /\{code\} is no placeholder/],
    ['a capital letter in one', `${good} {Pupil}`, /\{Pupil\} is no placeholder/],
    ['a lonely bracket', `${good} {`, /stands alone/],
  ])('refuses %s', (_name, wording, sentence) => {
    expect(textObjections(wording).join(' ')).toMatch(sentence);
  });

  it.each([
    good,
    `${good} Please tell us why. Will he be back? Still no word.`,
    `${good} Finish, lawn, courtesy and skill are words like others.`,
  ])('takes %s', (wording) => {
    expect(textObjections(wording)).toEqual([]);
  });
});

describe('the suggested texts', () => {
  it.each(suggestedTexts.map(({ title, wording }) => [title, wording]))(
    '%s may be approved and fits two parts',
    (_t, wording) => {
      expect(textObjections(wording)).toEqual([]);
      const longest = fillMessage(wording, { ...values, pupil: 'Maximilian-Alexander Featherstonehaugh', session: 'whole day' });
      expect(messageLength(longest)).toMatchObject({ alphabet: 'gsm' });
      expect(messageLength(longest).parts).toBeLessThanOrEqual(2);
    },
  );
});
