import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { type BatchRow, changedWords, daysWords, madeWords, placeWords, toWhom, versionWords } from './letter-words.ts';

const pupil = { id: 1 as PupilId, upn: 'A', knownName: 'Ada', yearGroup: '8', className: '8B', onRoll: true };
const row: BatchRow = { pupil, standing: 'write', recipients: [], othersWait: 0, needReason: 0, withoutAddress: 0 };
const ms = { name: 'Ms Ada', careOfSchool: false, language: 'en' as const };

describe('toWhom', () => {
  it.each([
    [{ recipients: [ms] }, 'Ms Ada'],
    [{ recipients: [{ ...ms, careOfSchool: true }] }, 'Ms Ada, c/o the school'],
    [{ recipients: [{ ...ms, language: 'ur' as const }] }, 'Ms Ada (in Urdu)'],
    [{ recipients: [{ ...ms, insteadOf: 'ur' as const }] }, 'Ms Ada (in English: there is no template in Urdu yet)'],
    [{ recipients: [ms], needReason: 1 }, 'Ms Ada; 1 other parent only with a reason'],
    [{ recipients: [ms], othersWait: 2 }, 'Ms Ada; 2 more parents held: ask the head teacher or the safeguarding lead'],
    [{ recipients: [ms], withoutAddress: 1 }, 'Ms Ada; 1 parent without an address'],
    [{ standing: 'waits' as const }, 'Held: no letter of a run goes out here. Ask the head teacher or the safeguarding lead.'],
  ])('%j', (change, words) => {
    expect(toWhom({ ...row, ...change })).toBe(words);
  });
});

describe('the version of a template', () => {
  const version = { number: 0, fileName: 'concern.docx', inUse: true };
  it.each([
    [{}, 'The program’s own'],
    [{ number: 2 }, 'Version 2'],
    [{ number: 3, againOf: 0 }, 'Version 3, the same as the program’s own'],
    [{ number: 4, againOf: 2 }, 'Version 4, the same as version 2'],
  ])('%j', (change, words) => {
    expect(versionWords({ ...version, ...change })).toBe(words);
  });
  it('says when and by whom', () => {
    const at = '2026-11-24T09:10:00.000Z' as Instant;
    expect(changedWords({ ...version, at, by: 'Helen Achebe' })).toBe('Tue 24 Nov 2026 09:10 by Helen Achebe');
    expect(changedWords(version)).toBe('');
  });
});

describe('daysWords', () => {
  it.each([
    ['0', '0 days'],
    ['½', '½ day'],
    ['1', '1 day'],
    ['1½', '1½ days'],
  ])('%s', (days, words) => {
    expect(daysWords(days)).toBe(words);
  });
});

describe('a finding and a run', () => {
  const place = { part: 'text' as const, paragraph: 11, around: '{meetingPlce' };
  it('say where and how many', () => {
    expect(placeWords({ code: 'syntax', sentence: '', place })).toBe('Text, paragraph 11: “{meetingPlce”');
    expect(placeWords({ code: 'missing', sentence: '', place })).toMatch(/^In the version in use it stands here\./);
    expect(placeWords({ code: 'active', sentence: '' })).toBeUndefined();
    expect([madeWords({ letters: 2, wanted: 2 }), madeWords({ letters: 1, wanted: 5 })]).toEqual(['2 letters', '1 of 5 letters']);
  });
});
