import { describe, expect, it } from 'vitest';
import type { ContactId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import example from '../../../resources/policies/373-example.json' with { type: 'json' };
import { policySchema } from './policy.ts';
import type { WarningFacts } from './warning-decision.ts';
import { mayWarn } from './warning-decision.ts';
import type { WarningContact } from './warning-recipients.ts';

const on = plainDate('2026-11-24');
const contact = (id: number): ContactId => id as ContactId;
const policy = policySchema.parse(example);
const mother: WarningContact = {
  contactId: contact(1),
  name: 'Ms A. Khan',
  livesWithPupil: true,
  parentalResponsibility: true,
  dayToDayCare: true,
  addressWithheld: false,
  notRung: false,
  namedBySafeguardingLead: false,
};
const father: WarningContact = {
  ...mother,
  contactId: contact(2),
  name: 'Mr B. Khan',
  livesWithPupil: false,
  dayToDayCare: false,
};
const near: WarningFacts = {
  threshold: { status: 'near', countedCodes: ['O', 'O', 'U', 'O', 'G', 'O', 'O'], provisional: 0, weeks: 10 },
  compulsorySchoolAge: true,
  holdAllLetters: false,
  pupilAddressWithheld: false,
  contacts: [mother, father],
  added: [],
  policy,
};
const threshold = (status: WarningFacts['threshold']['status'], codes = 'OOOOOOOOOO'): WarningFacts => ({
  ...near,
  threshold: { status, countedCodes: Array.from(codes), provisional: 0, weeks: 10 },
});
const codesOf = (facts: WarningFacts, day = on): readonly string[] => {
  const decision = mayWarn(facts, day);
  return decision.kind === 'may' ? [] : decision.because.map(({ code }) => code);
};

describe('mayWarn', () => {
  it('writes to those the pupil lives with and to nobody else', () => {
    expect(mayWarn(near, on)).toEqual({
      kind: 'may',
      recipients: [
        {
          contactId: contact(1),
          name: 'Ms A. Khan',
          addressShown: 'own',
          reason: 'Ms A. Khan: the pupil lives with them, and they have parental responsibility',
        },
      ],
      reasons: [
        '7 sessions are recorded as unauthorised in 10 school weeks; the threshold is 10.',
        'Ms A. Khan: the pupil lives with them, and they have parental responsibility',
      ],
    });
  });

  it('counts what has no reason yet apart', () => {
    const facts: WarningFacts = {
      ...near,
      threshold: { status: 'provisional', countedCodes: Array.from('OOOOOOOOO'), provisional: 1, weeks: 4 },
    };
    expect(mayWarn(facts, on)).toMatchObject({
      kind: 'may',
      reasons: [
        '9 sessions are recorded as unauthorised in 4 school weeks, and 1 more has no reason yet; the threshold is 10.',
        expect.anything(),
      ],
    });
  });

  it.each<[string, WarningFacts, readonly string[]]>([
    ['below', threshold('below'), ['belowThreshold']],
    ['met', threshold('met'), ['thresholdMet']],
    ['met by leave alone', threshold('met', 'GGGGGGGGGG'), ['thresholdMetByLeave']],
    ['met by leave and other absence', threshold('met', 'GGGGGGGGGO'), ['thresholdMet']],
    ['a hold on all letters', { ...near, holdAllLetters: true }, ['lettersHeld']],
    ['not of compulsory age', { ...near, compulsorySchoolAge: false }, ['notCompulsoryAge']],
    ['nobody lives with the pupil', { ...near, contacts: [father] }, ['nobodyLivesWith']],
    ['no contact at all', { ...near, contacts: [] }, ['nobodyLivesWith']],
    [
      'a lodger without care or responsibility',
      { ...near, contacts: [{ ...mother, parentalResponsibility: false, dayToDayCare: false }] },
      ['nobodyLivesWith'],
    ],
    ['a policy without warning letters', withPolicy({ kept: false }), ['letterNotKept']],
    ['a policy where the authority sends them', withPolicy({ issuedBy: 'la' }), ['letterIsTheAuthoritys']],
    ['several at once', { ...threshold('met'), holdAllLetters: true }, ['thresholdMet', 'lettersHeld']],
  ])('refuses: %s', (_, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  it.each([
    ['2024-08-18', ['policyMissing', 'amountsMissing']],
    ['2024-08-19', []],
  ])('on %s the table and the policy say %j', (day, codes) => {
    expect(codesOf(near, plainDate(day))).toEqual(codes);
  });

  it('adds a non-resident parent only with a reason', () => {
    expect(codesOf({ ...near, added: [{ contactId: contact(2), reason: ' ' }] })).toEqual(['addedWithoutReason']);
    expect(codesOf({ ...near, added: [{ contactId: contact(9), reason: 'allowed the absence' }] })).toEqual(['addedUnknown']);
    expect(mayWarn({ ...near, added: [{ contactId: contact(2), reason: 'they allowed the absence' }] }, on)).toMatchObject({
      recipients: [
        { contactId: contact(1) },
        { contactId: contact(2), reason: 'Mr B. Khan: added because they allowed the absence' },
      ],
    });
  });

  it('writes once to a resident who was also added', () => {
    expect(mayWarn({ ...near, added: [{ contactId: contact(1), reason: '' }] }, on)).toMatchObject({
      recipients: [{ contactId: contact(1) }],
    });
  });
});

describe('withheld addresses', () => {
  const hidden: WarningContact = { ...mother, addressWithheld: true };

  it('waits for the safeguarding lead, in words that tell nothing', () => {
    const decision = mayWarn({ ...near, contacts: [hidden] }, on);
    expect(decision).toEqual({
      kind: 'mayNot',
      because: [
        { code: 'recipientNotReleased', sentence: 'This letter waits until the safeguarding lead has said who it may go to.' },
      ],
    });
  });

  it('goes care of the school to the person named', () => {
    expect(mayWarn({ ...near, contacts: [{ ...hidden, namedBySafeguardingLead: true }] }, on)).toMatchObject({
      recipients: [{ contactId: contact(1), addressShown: 'careOfSchool' }],
    });
  });

  it.each([
    ['a parent at home whom nobody rings', { ...mother, notRung: true }, father, ['recipientNotReleased']],
    ['one added whom nobody rings', mother, { ...father, notRung: true }, ['recipientNotReleased']],
    ['the same, named', mother, { ...father, notRung: true, namedBySafeguardingLead: true }, []],
    ['neither', mother, father, []],
  ])('waits for the safeguarding lead: %s', (_name, first, second, expected) => {
    const asked = { ...near, contacts: [first, second], added: [{ contactId: contact(2), reason: 'they allowed it' }] };
    expect(codesOf(asked)).toEqual(expected);
  });

  it('holds the added parent too, when the other address is withheld', () => {
    const contacts = [{ ...hidden, namedBySafeguardingLead: true }, father];
    expect(codesOf({ ...near, contacts, added: [{ contactId: contact(2), reason: 'they allowed it' }] })).toEqual([
      'recipientNotReleased',
    ]);
  });

  it("holds every letter when the pupil's own address is withheld", () => {
    expect(codesOf({ ...near, pupilAddressWithheld: true })).toEqual(['recipientNotReleased']);
  });
});

function withPolicy(warningLetter: Partial<(typeof policy)['warningLetter']>): WarningFacts {
  return { ...near, policy: { ...policy, warningLetter: { ...policy.warningLetter, ...warningLetter } } };
}
