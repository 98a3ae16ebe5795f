import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '#shared/lib/ids.ts';
import { type ChoiceFacts, choiceWords, chooseContact, type MessageContact } from './message-choice.ts';
import { allReaches, messageMeans } from './message-reach.ts';

const mother: MessageContact = {
  id: 1 as ContactId,
  name: 'Ms A. Ash',
  parent: true,
  notRung: false,
  phones: ['01632 960101'],
  email: 'a@ash.example',
};
const father: MessageContact = { ...mother, id: 2 as ContactId, name: 'Mr B. Ash', phones: ['01632 960102'], email: undefined };
const facts: ChoiceFacts = {
  ...{
    means: 'text',
    onRoll: true,
    presentSince: false,
    spokenTo: false,
    held: false,
    asksFirst: false,
    withheldInFamily: false,
  },
  contacts: [mother, father],
  withheld: new Set(),
};

describe('chooseContact', () => {
  it('takes the first in call order', () => {
    expect(chooseContact(facts)).toEqual({ kind: 'possible', contact: 1, name: 'Ms A. Ash', reach: '01632960101' });
  });

  it.each<[string, Partial<ChoiceFacts>, number]>([
    ['is not rung', { contacts: [{ ...mother, notRung: true }, father] }, 2],
    ['is no parent', { contacts: [{ ...mother, parent: false }, father] }, 2],
    ['has no number', { contacts: [{ ...mother, phones: [] }, father] }, 2],
    ['has the number of one who is not rung', { contacts: [mother, { ...father, notRung: true, phones: mother.phones }] }, 0],
    ['has no e-mail address', { means: 'email', contacts: [father, mother] }, 1],
  ])('goes on where the first %s', (_name, change, expected) => {
    const choice = chooseContact({ ...facts, ...change });
    expect(choice.kind === 'possible' ? choice.contact : 0).toBe(expected);
  });

  it.each<[string, Partial<ChoiceFacts>, string, string]>([
    ['has left', { onRoll: false }, 'out', choiceWords.offRoll],
    ['is asked about first', { asksFirst: true }, 'ring', choiceWords.asksFirst],
    ['is here since', { presentSince: true }, 'out', choiceWords.present],
    ['was explained', { spokenTo: true }, 'out', choiceWords.spoken],
    ['has its letters held', { held: true }, 'out', choiceWords.held],
    ['has a withheld address in the family', { withheldInFamily: true }, 'ring', choiceWords.withheld],
    ['has no parent in the file', { contacts: [{ ...mother, parent: false }] }, 'ring', choiceWords.nobody],
    ['has nobody but one who is not rung', { contacts: [{ ...mother, notRung: true }] }, 'ring', choiceWords.nobody],
    ['has no number', { contacts: [{ ...mother, phones: ['at work'] }] }, 'ring', choiceWords.text],
    ['has no e-mail address', { means: 'email', contacts: [father] }, 'ring', choiceWords.email],
  ])('says why where the pupil %s', (_name, change, kind, because) => {
    expect(chooseContact({ ...facts, ...change })).toEqual({ kind, because });
  });

  it('does not turn to the other parent where the first one’s number is withheld', () => {
    expect(chooseContact({ ...facts, withheld: new Set(['01632960101']) })).toEqual({
      kind: 'ring',
      because: choiceWords.withheld,
    });
  });

  it('never answers a number that is withheld or belongs to one who is not rung', () => {
    const number = fc.constantFrom('01632 960101', '+44 1632 960101', '07700 900101', '07700900102 (mum)', 'none');
    const email = fc.constantFrom('a@ash.example', ' A@Ash.example', 'b@ash.example', undefined);
    const contact = fc.record({
      id: fc.integer({ min: 1, max: 9 }).map((id) => id as ContactId),
      name: fc.constant('Somebody'),
      parent: fc.boolean(),
      notRung: fc.boolean(),
      phones: fc.array(number, { maxLength: 3 }),
      email,
    });
    const hidden = fc.array(fc.record({ phones: fc.array(number, { maxLength: 2 }), email }), { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 4 }), hidden, fc.constantFrom(...messageMeans), (contacts, others, means) => {
        const withheld = new Set(others.flatMap(allReaches));
        const choice = chooseContact({ ...facts, means, contacts, withheld });
        if (choice.kind !== 'possible') return;
        expect(withheld.has(choice.reach)).toBe(false);
        expect(contacts.filter(({ notRung }) => notRung).flatMap(allReaches)).not.toContain(choice.reach);
      }),
    );
  });
});
