import { describe, expect, it } from 'vitest';
import {
  type AttemptFacts,
  type AttemptOutcome,
  attemptOutcomes,
  attemptRefusal,
  confirmsContact,
  isContactAttempt,
  isSighting,
} from './contact-attempt.ts';

const attempt = (changes: Partial<AttemptFacts> = {}): AttemptFacts => ({
  means: 'phone',
  outcome: 'no answer',
  contactNamed: true,
  seenChild: false,
  ...changes,
});

describe('what an attempt amounts to', () => {
  it.each<[AttemptOutcome, boolean, boolean, boolean]>([
    ['no answer', true, false, false],
    ['left message', true, false, false],
    ['spoke', true, true, false],
    ['wrong number', true, false, false],
    ['seen', true, false, true],
    ['passed to safeguarding lead', false, false, false],
  ])('%s: a try %s, confirmed contact %s, a sighting %s', (outcome, tried, confirmed, sighted) => {
    expect(isContactAttempt({ outcome })).toBe(tried);
    expect(confirmsContact(attempt({ outcome }))).toBe(confirmed);
    expect(isSighting(attempt({ outcome }))).toBe(sighted);
  });

  it('confirms nothing where somebody else was spoken to', () => {
    expect(confirmsContact(attempt({ outcome: 'spoke', contactNamed: false }))).toBe(false);
  });

  it('has one outcome for each of the keys 1 to 6', () => {
    expect(attemptOutcomes).toHaveLength(6);
  });
});

describe('attemptRefusal', () => {
  it.each<[string, Partial<AttemptFacts>, RegExp | undefined]>([
    ['seen by telephone', { outcome: 'seen' }, /not by telephone/],
    ['spoke by telephone and the child was seen', { outcome: 'spoke', seenChild: true }, /not by telephone/],
    ['seen by text', { means: 'text', outcome: 'seen' }, /not by telephone/],
    ['seen on a visit', { means: 'visit', outcome: 'seen' }, undefined],
    ['seen otherwise', { means: 'other', outcome: 'spoke', seenChild: true }, undefined],
    ['passed on about a contact', { outcome: 'passed to safeguarding lead' }, /names no contact/],
    ['passed on', { means: 'other', outcome: 'passed to safeguarding lead', contactNamed: false }, undefined],
    ['no answer', {}, undefined],
  ])('%s', (_name, changes, expected) => {
    const found = attemptRefusal(attempt(changes));
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(expected);
  });
});
