import { describe, expect, it } from 'vitest';
import { type Leaving, type Place, whereabouts } from './whereabouts.ts';

const opens = 780;
const minuteOfDay = 840;
const at = (symbol: string | undefined, ...leavings: Leaving[]): Place => whereabouts({ symbol, opens, minuteOfDay, leavings });

describe('where a pupil is', () => {
  it.each([
    ['/', 'in'],
    ['\\', 'in'],
    ['L', 'in'],
    ['U', 'in'],
    ['K', 'offSite'],
    ['B', 'offSite'],
    ['V', 'offSite'],
    ['P', 'offSite'],
    ['W', 'offSite'],
    ['N', 'absent'],
    ['I', 'absent'],
    ['O', 'absent'],
    ['D', 'absent'],
    [undefined, 'notKnown'],
  ] as const)('by the mark %s alone: %s', (symbol, place) => {
    expect(at(symbol)).toBe(place);
  });

  it.each([
    ['out in this session', '\\', { left: 800, offSite: false }, 'signedOut'],
    ['out on the opening minute', '\\', { left: 780, offSite: false }, 'signedOut'],
    ['out before it, and marked present since', '\\', { left: 779, offSite: false }, 'in'],
    ['out before it, and no mark yet', undefined, { left: 700, offSite: false }, 'signedOut'],
    ['out to a place of education', '\\', { left: 800, offSite: true }, 'offSite'],
    ['out at this very minute', '\\', { left: 840, offSite: false }, 'signedOut'],
    ['out only later', '\\', { left: 841, offSite: false }, 'in'],
    ['back now', '\\', { left: 800, returned: 840, offSite: false }, 'in'],
    ['back a minute from now', '\\', { left: 800, returned: 841, offSite: false }, 'signedOut'],
    ['back in this session, marked absent', 'M', { left: 700, returned: 780, offSite: false }, 'in'],
    ['back before it, and no mark yet', undefined, { left: 700, returned: 779, offSite: false }, 'notKnown'],
    ['back before it, marked absent', 'N', { left: 700, returned: 779, offSite: false }, 'absent'],
  ] as const)('%s', (_, symbol, leaving, place) => {
    expect(at(symbol, leaving)).toBe(place);
  });

  it('is told by the latest of several leavings', () => {
    const first = { left: 785, returned: 790, offSite: false };
    const second = { left: 800, offSite: false };
    expect(at('\\', second, first)).toBe('signedOut');
    expect(at('\\', { ...second, returned: 820 }, { left: 785, offSite: false })).toBe('in');
  });
});
