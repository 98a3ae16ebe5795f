import { describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { changeRecipient, draftInput, emptyWarningForm, warningFormGaps, writeLabel } from './warning-form.ts';

const mother = {
  contact: 1 as ContactId,
  name: 'Ms A. Khan',
  relationship: 'Mother',
  byDefault: true,
  because: 'The pupil lives with them.',
};
const father = { ...mother, contact: 2 as ContactId, name: 'Mr O. Khan', relationship: 'Father', byDefault: false };
const form = emptyWarningForm([mother, father]);
const pupil = 7 as PupilId;
const on = plainDate('2026-11-24');

describe('the form of a warning letter', () => {
  it('chooses those the child lives with, and nobody else', () => {
    expect(form.recipients.map((recipient) => recipient.chosen)).toEqual([true, false]);
    expect(writeLabel(form)).toBe('Write a warning letter to Ms A. Khan');
    expect(draftInput(form, pupil, on)).toEqual({ pupil, on, recipients: [{ contact: 1 }] });
  });

  it('wants a reason before it goes to a parent the child does not live with', () => {
    const added = changeRecipient(form, father.contact, { chosen: true });
    expect(warningFormGaps(added)).toEqual(['Say why the letter also goes to Mr O. Khan.']);
    const reasoned = changeRecipient(added, father.contact, { reason: ' Day-to-day care at weekends ' });
    expect(warningFormGaps(reasoned)).toEqual([]);
    expect(writeLabel(reasoned)).toBe('Write 2 warning letters, one to each parent');
    expect(draftInput(reasoned, pupil, on).recipients).toEqual([
      { contact: 1 },
      { contact: 2, reason: 'Day-to-day care at weekends' },
    ]);
  });

  it('refuses a letter to nobody', () => {
    expect(warningFormGaps(changeRecipient(form, mother.contact, { chosen: false }))).toEqual([
      'Choose at least one person the letter goes to.',
    ]);
  });

  it('takes support line by line and leaves empty lines out', () => {
    const told = { ...form, support: { given: ' Breakfast club \n\nA named adult', offered: '', notTakenUp: '' } };
    expect(draftInput(told, pupil, on).support).toEqual({
      given: ['Breakfast club', 'A named adult'],
      offered: [],
      notTakenUp: [],
    });
    const long = { ...form, support: { given: 'x'.repeat(301), offered: '', notTakenUp: '' } };
    expect(warningFormGaps(long)).toEqual(['Keep each line about support under 300 characters.']);
  });
});
