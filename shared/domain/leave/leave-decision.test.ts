import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ApplicationFacts, grantedSpanRefusal, grantRefusals, isInTime } from './leave-decision.ts';
import { leaveKindAt } from './leave-kinds.ts';
import type { LeaveSpan } from './leave-span.ts';

const monday = plainDate('2026-11-30');
const week: LeaveSpan = { from: monday, fromSession: 'AM', to: plainDate('2026-12-04'), toSession: 'PM' };
const application: ApplicationFacts = { kind: 'C', span: week, receivedOn: plainDate('2026-11-20'), livesWith: true };

describe('an application in time', () => {
  it.each([
    ['2026-11-29', true],
    ['2026-11-30', false],
    ['2026-12-01', false],
  ])('received on %s: %s', (received, inTime) => {
    expect(isInTime(plainDate(received), monday)).toBe(inTime);
    expect(grantRefusals({ ...application, receivedOn: plainDate(received) })).toHaveLength(inTime ? 0 : 1);
  });
});

describe('what keeps leave from being granted', () => {
  it.each<[string, Partial<ApplicationFacts>, RegExp]>([
    ['nobody asked', { receivedOn: undefined }, /can never be granted/],
    ['not known whether the child lives there', { livesWith: undefined }, /Answer that on the sheet/],
    ['the child does not live there', { livesWith: false }, /normally lives with/],
    ['religious observance', { kind: 'R', receivedOn: undefined }, /as of right/],
    ['before the code set of 2024', { span: { ...week, from: plainDate('2024-08-18') } }, /No rule/],
  ])('%s', (_, changes, sentence) => {
    expect(grantRefusals({ ...application, ...changes })[0]).toMatch(sentence);
  });

  it('says every reason, not only the first', () => {
    expect(grantRefusals({ ...application, receivedOn: monday, livesWith: false })).toHaveLength(2);
  });

  it('has a rule for a kind from the first day of its code set', () => {
    expect(leaveKindAt('C', plainDate('2024-08-18'))).toBeUndefined();
    expect(leaveKindAt('C', plainDate('2024-08-19'))?.needsApplication).toBe(true);
    expect(leaveKindAt('R', monday)?.needsApplication).toBe(false);
  });
});

describe('the days granted in part', () => {
  const part = (changes: Partial<LeaveSpan>) => grantedSpanRefusal('part', week, { ...week, ...changes });

  it('lie within the days asked for and are not all of them', () => {
    expect(part({ to: monday })).toBeUndefined();
    expect(part({ toSession: 'AM' })).toBeUndefined();
    expect(part({})).toMatch(/grant the leave whole/);
    expect(part({ from: plainDate('2026-11-29') })).toMatch(/within the days asked for/);
    expect(part({ to: plainDate('2026-12-05') })).toMatch(/within the days asked for/);
    expect(part({ to: plainDate('2026-11-29') })).toMatch(/before the first/);
  });

  it('are named for a part and for nothing else', () => {
    expect(grantedSpanRefusal('part', week, undefined)).toMatch(/Say which days/);
    expect(grantedSpanRefusal('granted', week, week)).toMatch(/only where a part/);
    expect(grantedSpanRefusal('refused', week, undefined)).toBeUndefined();
  });
});
