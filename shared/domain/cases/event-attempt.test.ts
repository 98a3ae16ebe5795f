import { describe, expect, it } from 'vitest';
import { attemptRefusal } from '../registers/contact-attempt.ts';
import { childSeenIn } from './case-event.ts';
import { attemptIn } from './event-attempt.ts';
import { eventKindRow } from './event-kinds.ts';

describe('the try that an event is', () => {
  it.each(['phoneCall', 'homeVisit'] as const)('is known for every outcome of a %s, and may be recorded', (kind) => {
    for (const outcome of eventKindRow(kind).outcomes) {
      const attempt = attemptIn(kind, outcome);
      if (attempt === undefined) throw new Error(`${kind} ${outcome} is no try`);
      expect(attemptRefusal({ ...attempt, contactNamed: true, seenChild: childSeenIn(outcome) === true })).toBeUndefined();
    }
  });

  it.each([
    ['phoneCall', undefined],
    ['meetingHeld', 'Held'],
    ['letterOut', 'Sent'],
  ] as const)('is none for %s, %s', (kind, outcome) => {
    expect(attemptIn(kind, outcome)).toBeUndefined();
  });
});
