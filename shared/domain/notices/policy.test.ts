import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import example from '../../../resources/policies/373-example.json' with { type: 'json' };
import { policyCovers, policySchema } from './policy.ts';

describe('policySchema', () => {
  it('accepts the shipped example, which says that its period is an example', () => {
    const policy = policySchema.parse(example);
    expect(policy.example).toBe(true);
    expect(policy.warningLetter.monitoringSchoolDays).toBe(15);
    expect(policy.exampleSentence).toContain('neither a national rule nor the rule of any city');
  });

  it.each([
    ['an example that does not say so', { ...example, exampleSentence: undefined }],
    ['no monitoring period', { ...example, warningLetter: { ...example.warningLetter, monitoringSchoolDays: undefined } }],
    ['a monitoring period of no days', { ...example, warningLetter: { ...example.warningLetter, monitoringSchoolDays: 0 } }],
    ['a misspelt key', { ...example, monitorDays: 15 }],
    ['a code that is no LA code', { ...example, laCode: '37' }],
    ['a day that does not exist', { ...example, from: '2024-02-30' }],
  ])('refuses %s', (_, policy) => {
    expect(policySchema.safeParse(policy).success).toBe(false);
  });
});

describe('policyCovers', () => {
  it.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2027-08-31', true],
    ['2027-09-01', false],
  ])('on %s: %s', (on, expected) => {
    const policy = policySchema.parse({ ...example, from: '2026-09-01', to: '2027-08-31' });
    expect(policyCovers(policy, plainDate(on))).toBe(expected);
  });
});
