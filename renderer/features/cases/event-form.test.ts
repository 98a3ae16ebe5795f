import { describe, expect, it } from 'vitest';
import type { ContactId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type EventForm, emptyEvent, eventInput, eventLacks, withOutcome } from './event-form.ts';

const spoke: EventForm = { ...emptyEvent(plainDate('2026-11-24'), ''), outcome: 'Spoke' };

describe('what is sent of an event', () => {
  it('is nothing but what stands in the fields', () => {
    expect(eventInput(spoke)).toEqual({ kind: 'phoneCall', on: '2026-11-24', outcome: 'Spoke', words: '', childSeen: false });
  });

  it('has the words without the spaces around them, and the time as minutes', () => {
    expect(eventInput({ ...spoke, words: ' Mum rang ', agreed: ' Breakfast club ', time: '9:05' })).toMatchObject({
      words: 'Mum rang',
      agreed: 'Breakfast club',
      minute: 545,
    });
  });

  it.each<[string, EventForm['whom'], object]>([
    ['nobody named', { who: 'nobody' }, {}],
    ['a contact', { who: 'contact', contact: 7 as ContactId }, { contact: 7 }],
    ['somebody else', { who: 'else', name: ' R. Hill, school nurse ' }, { withWhom: 'R. Hill, school nurse' }],
  ])('says with whom: %s', (_, whom, expected) => {
    const { contact, withWhom } = eventInput({ ...spoke, whom }) ?? {};
    expect(JSON.parse(JSON.stringify({ contact, withWhom }))).toEqual(expected);
  });

  it('leaves agreed out where only spaces are typed', () => {
    expect(eventInput({ ...spoke, agreed: '  ' })).not.toHaveProperty('agreed');
  });
});

describe('what is lacking', () => {
  it.each<[Partial<EventForm>, string | undefined]>([
    [{}, undefined],
    [{ time: '24:00' }, 'Time'],
    [{ time: ' ' }, undefined],
    [{ whom: { who: 'else', name: ' ' } }, 'With whom'],
    [{ outcome: undefined }, 'What happened'],
    [{ outcome: undefined, words: 'Mum rang' }, undefined],
  ])('%o: %s', (changes, expected) => {
    const form = { ...spoke, ...changes };
    if (expected === undefined) expect(eventLacks(form)).toBeUndefined();
    else expect(eventLacks(form)).toContain(expected);
    expect(eventInput(form) === undefined).toBe(expected !== undefined);
  });
});

describe('an outcome', () => {
  const visit: EventForm = { ...spoke, kind: 'homeVisit', outcome: undefined };
  const seen = withOutcome(visit, 'Seen, and the child seen');

  it('ticks that the child was seen where it says so', () => {
    expect(seen.childSeen).toBe(true);
  });

  it.each(['Seen, the child not seen', 'Card left', 'Refused', undefined])('takes that tick away again: %s', (outcome) => {
    expect(withOutcome(seen, outcome)).toMatchObject({ outcome, childSeen: false });
  });

  it('leaves a tick made by hand where it says nothing of the child', () => {
    expect(withOutcome({ ...visit, childSeen: true }, 'Refused').childSeen).toBe(true);
  });
});
