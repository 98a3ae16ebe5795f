import { describe, expect, it } from 'vitest';
import type { AttemptOutcome } from '#shared/domain/registers/contact-attempt.ts';
import { type AttemptDraft, attemptOf, outcomeOfKey } from './attempt-entry.ts';
import { father, mother, unexplainedRow } from './test-rows.ts';
import { awayWords, deadlineWords, nextContact, ringWords } from './unexplained-words.ts';

const draft = (changes: Partial<AttemptDraft> = {}): AttemptDraft => ({
  contact: mother,
  means: 'phone',
  said: ' ',
  seenChild: false,
  ...changes,
});

describe('attemptOf', () => {
  it.each<[AttemptOutcome, Partial<AttemptDraft>, object]>([
    ['no answer', {}, { means: 'phone', contact: mother.id, seenChild: false, date: '2026-11-17' }],
    ['seen', {}, { means: 'visit', seenChild: true }],
    ['seen', { means: 'other' }, { means: 'other', seenChild: true }],
    ['spoke', { seenChild: true, said: ' at home ' }, { means: 'visit', seenChild: true, said: 'at home' }],
    ['passed to safeguarding lead', { seenChild: true }, { means: 'other', seenChild: false }],
  ])('%s %j', (outcome, changes, expected) => {
    expect(attemptOf(unexplainedRow(), draft(changes), outcome)).toMatchObject(expected);
  });

  it('leaves out what nobody said and, when it is passed on, the contact', () => {
    expect(attemptOf(unexplainedRow(), draft(), 'no answer')).not.toHaveProperty('said');
    expect(attemptOf(unexplainedRow(), draft(), 'passed to safeguarding lead')).not.toHaveProperty('contact');
  });
});

describe('outcomeOfKey', () => {
  it.each([
    ['1', 'no answer'],
    ['3', 'spoke'],
    ['6', 'passed to safeguarding lead'],
    ['0', undefined],
    ['7', undefined],
    ['a', undefined],
  ])('%s', (key, expected) => {
    expect(outcomeOfKey(key)).toBe(expected);
  });
});

describe('whom to ring', () => {
  it('goes down the call order and begins again when everybody was tried', () => {
    expect(ringWords([mother, father])).toBe('Ring Ms A. Khan (mother) 01632 960101');
    expect(ringWords([{ ...mother, tried: true }, father])).toBe('Ring Mr B. Khan (father) 01632 960102');
    expect(
      ringWords([
        { ...mother, tried: true },
        { ...father, tried: true },
      ]),
    ).toContain('Ring again Ms A. Khan');
    expect(nextContact([{ ...mother, phones: [] }, father])?.name).toBe('Mr B. Khan');
    expect(ringWords([])).toBe('No number is recorded');
  });
});

describe('words of a row', () => {
  it('says when and until when', () => {
    const row = unexplainedRow();
    expect(awayWords(row)).toBe('Mon 16 Nov – Tue 17 Nov · 2');
    expect(awayWords({ ...row, sessions: row.sessions.slice(0, 1) })).toBe('Mon 16 Nov AM');
    expect(deadlineWords(row)).toBe('Overdue · Mon 23 Nov');
    expect(deadlineWords({ ...row, status: 'dueToday' })).toBe('Due today');
    expect(deadlineWords({ ...row, status: 'open' })).toBe('By Mon 23 Nov');
    expect(deadlineWords({ status: 'unknown' })).toBe('No deadline');
  });
});
