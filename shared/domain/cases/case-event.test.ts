import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { eventRefusal, mayHaveSeenChild } from './case-event.ts';
import { eventKindRow, handKinds, isHelp, kindsFor } from './event-kinds.ts';

const today = plainDate('2026-11-24');
const now = { today, minute: 600 };
const call = { kind: 'phoneCall', on: today, outcome: 'Spoke', words: '', childSeen: false } as const;

describe('an event of a chronology', () => {
  it.each([
    ['a call with an outcome alone', call, undefined],
    ['a call with words alone', { ...call, outcome: undefined, words: 'Mum will ring back.' }, undefined],
    ['neither outcome nor words', { ...call, outcome: undefined, words: '  ' }, 'What happened: say it in a few words'],
    ['yesterday', { ...call, on: addDays(today, -1) }, undefined],
    ['tomorrow', { ...call, on: addDays(today, 1) }, 'When: that day is still to come'],
    ['an outcome of another kind', { ...call, outcome: 'Card left' }, 'Outcome: “Card left” is none of phone call'],
    ['a child seen by telephone', { ...call, childSeen: true }, 'Child seen: that is for visits'],
    [
      'a letter that another room causes',
      { ...call, kind: 'warningLetter', outcome: undefined },
      '“Warning letter” appears by itself',
    ],
  ] as const)('%s', (_, event, expected) => {
    if (expected === undefined) expect(eventRefusal(event, now)).toBeUndefined();
    else expect(eventRefusal(event, now)).toContain(expected);
  });

  it('asks about the child where somebody was there in person', () => {
    expect(handKinds.filter(mayHaveSeenChild)).toEqual([
      'homeVisit',
      'meetingHeld',
      'pupilVoice',
      'supportDelivered',
      'agencyContact',
    ]);
  });
});

describe('finding a kind by what is typed', () => {
  it.each([
    ['', handKinds],
    ['ph', ['phoneCall']],
    ['doorstep', ['homeVisit']],
    ['camhs', ['agencyContact']],
    ['support off', ['supportOffered']],
    ['warning', []],
  ] as const)('%s', (typed, expected) => {
    expect(kindsFor(typed)).toEqual(expected);
  });

  it('gives every kind its own title', () => {
    const titles = handKinds.map((kind) => eventKindRow(kind).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('help', () => {
  it.each([
    ['phoneCall', 'Spoke', true],
    ['phoneCall', 'No answer', false],
    ['phoneCall', undefined, true],
    ['supportOffered', 'Refused', true],
    ['homeVisit', 'Card left', false],
    ['meetingHeld', 'Not attended', false],
    ['firstDayCall', 'spoke', true],
    ['firstDayCall', 'left message', false],
    ['warningLetter', undefined, false],
    ['note', undefined, false],
  ] as const)('%s, %s: %s', (kind, outcome, expected) => {
    expect(isHelp(kind, outcome)).toBe(expected);
  });
});
