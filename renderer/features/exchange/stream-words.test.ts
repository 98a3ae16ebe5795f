import { describe, expect, it } from 'vitest';
import { sendLabel, spokenFingerprint } from './stream-words.ts';

describe('sendLabel', () => {
  it('says which bundle goes to whom', () => {
    expect(sendLabel('attendance', 1, 'Riverdale Council')).toBe('Send attendance bundle 1 to Riverdale Council');
  });
});

describe('spokenFingerprint', () => {
  it('groups by four and loses nothing', () => {
    const fingerprint = 'SHA256:AbCdEfGhIjK';
    expect(spokenFingerprint(fingerprint)).toBe('SHA256: AbCd EfGh IjK');
    expect(spokenFingerprint(fingerprint).replaceAll(' ', '')).toBe(fingerprint);
  });

  it('leaves what is no fingerprint as it is', () => {
    expect(spokenFingerprint('unknown')).toBe('unknown');
  });
});
