import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { callSpan, mostSessionsAway, planRuns, type SessionAt } from './call-span.ts';

const calendar = buildCalendar([
  { from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' },
  { from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), kind: 'half-term', name: 'Half-term' },
]);
const at = (date: string, session: 'AM' | 'PM' = 'AM'): SessionAt => ({ date: plainDate(date), session });
const span = (from: SessionAt, rest: { away?: number; back?: SessionAt } = {}) => {
  const found = callSpan(calendar, { from, ...rest });
  if (found.kind === 'refused') return found.sentence;
  const [first, last] = [found.sessions[0], found.sessions.at(-1)];
  return [found.sessions.length, `${first?.date} ${first?.session}`, `${last?.date} ${last?.session}`, found.back] as const;
};

describe('the sessions of a call', () => {
  it.each([
    ['one day', at('2026-11-24'), 2, '2026-11-24 PM', at('2026-11-25')],
    ['a morning', at('2026-11-24'), 1, '2026-11-24 AM', at('2026-11-24', 'PM')],
    ['an afternoon', at('2026-11-24', 'PM'), 1, '2026-11-24 PM', at('2026-11-25')],
    ['a day from noon', at('2026-11-24', 'PM'), 2, '2026-11-25 AM', at('2026-11-25', 'PM')],
    ['over the weekend', at('2026-11-27'), 4, '2026-11-30 PM', at('2026-12-01')],
    ['until the weekend', at('2026-11-27'), 2, '2026-11-27 PM', at('2026-11-30')],
    ['until half-term', at('2026-10-23'), 2, '2026-10-23 PM', at('2026-11-02')],
    ['to the end of the known terms', at('2026-12-18'), 2, '2026-12-18 PM', undefined],
  ])('%s', (_, from, away, last, back) => {
    expect(span(from, { away })).toEqual([away, `${from.date} ${from.session}`, last, back]);
  });

  it.each([
    ['back tomorrow', at('2026-11-24'), at('2026-11-25'), 2, '2026-11-24 PM'],
    ['back at noon', at('2026-11-24'), at('2026-11-24', 'PM'), 1, '2026-11-24 AM'],
    ['back on Monday', at('2026-11-24'), at('2026-11-30'), 8, '2026-11-27 PM'],
  ])('%s', (_, from, back, count, last) => {
    expect(span(from, { back })).toEqual([count, '2026-11-24 AM', last, back]);
  });

  it('is of the first day alone where nobody knows for how long', () => {
    expect(span(at('2026-11-24'))).toEqual([2, '2026-11-24 AM', '2026-11-24 PM', undefined]);
    expect(span(at('2026-11-24', 'PM'))).toEqual([1, '2026-11-24 PM', '2026-11-24 PM', undefined]);
  });

  it.each([
    ['a weekend', at('2026-11-28'), {}, /no session on Sat 28 Nov/],
    ['half-term', at('2026-10-26'), {}, /no session/],
    ['before the terms', at('2026-09-01'), {}, /no session/],
    ['back on a Saturday', at('2026-11-24'), { back: at('2026-11-28') }, /first school day back/],
    ['back before away', at('2026-11-24', 'PM'), { back: at('2026-11-24') }, /back before it is away/],
    ['back when it goes', at('2026-11-24'), { back: at('2026-11-24') }, /back before it is away/],
    ['nothing', at('2026-11-24'), { away: 0 }, /at least one session/],
    ['part of a session', at('2026-11-24'), { away: 1.5 }, /half days/],
    ['a session too many', at('2026-09-02'), { away: mostSessionsAway + 1 }, /30 school days at most/],
    ['past the calendar', at('2026-12-18'), { away: 3 }, /does not reach/],
    ['both', at('2026-11-24'), { away: 2, back: at('2026-11-25') }, /not both/],
  ])('refuses %s', (_, from, rest, words) => {
    expect(span(from, rest)).toMatch(words);
  });

  it('takes the longest', () => {
    expect(span(at('2026-09-02'), { away: mostSessionsAway })[0]).toBe(mostSessionsAway);
  });

  it('by sessions and by the first session back are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }), (day, away) => {
        const from = at(calendar.openDays[day] ?? '2026-09-02', day % 2 === 0 ? 'AM' : 'PM');
        const one = callSpan(calendar, { from, away });
        if (one.kind === 'refused' || one.back === undefined) throw new Error('must be a span');
        expect(one.sessions).toHaveLength(away);
        expect(callSpan(calendar, { from, back: one.back })).toEqual(one);
      }),
    );
  });
});

describe('sessions as plans', () => {
  const runs = (...own: SessionAt[]) => planRuns(calendar, own).map((run) => [run.from, run.to, run.session]);
  const day = (date: string) => [at(date), at(date, 'PM')];

  it('puts days that follow each other into one, over a weekend too', () => {
    expect(runs(...day('2026-11-27'), ...day('2026-11-30'))).toEqual([['2026-11-27', '2026-11-30', undefined]]);
  });

  it('breaks at a day that is left out and at half days', () => {
    expect(runs(at('2026-11-23', 'PM'), ...day('2026-11-24'), ...day('2026-11-26'), at('2026-11-27'))).toEqual([
      ['2026-11-23', '2026-11-23', 'PM'],
      ['2026-11-24', '2026-11-24', undefined],
      ['2026-11-26', '2026-11-26', undefined],
      ['2026-11-27', '2026-11-27', 'AM'],
    ]);
  });
});
