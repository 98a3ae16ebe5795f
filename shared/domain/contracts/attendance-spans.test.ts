import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../lib/plain-date.ts';
import { attendanceSpans } from './attendance-spans.ts';

const from = plainDate('2026-09-07');
const to = plainDate('2026-12-06');

describe('the days that a review looks at', () => {
  it.each([
    ['before it begins', '2026-09-06', undefined, ['2026-07-27', '2026-09-06'], undefined, undefined],
    ['on its first day', '2026-09-07', undefined, ['2026-07-27', '2026-09-06'], ['2026-09-07', '2026-09-07'], undefined],
    [
      'as long before as it has run',
      '2026-11-10',
      undefined,
      ['2026-07-04', '2026-09-06'],
      ['2026-09-07', '2026-11-10'],
      undefined,
    ],
    ['on its last day', '2026-12-06', undefined, ['2026-06-08', '2026-09-06'], ['2026-09-07', '2026-12-06'], undefined],
    [
      'after it',
      '2026-12-07',
      undefined,
      ['2026-06-08', '2026-09-06'],
      ['2026-09-07', '2026-12-06'],
      ['2026-12-07', '2026-12-07'],
    ],
    [
      'ended early',
      '2026-10-19',
      '2026-10-16',
      ['2026-07-27', '2026-09-06'],
      ['2026-09-07', '2026-10-16'],
      ['2026-10-17', '2026-10-19'],
    ],
    [
      'said to have ended late',
      '2026-12-20',
      '2026-12-14',
      ['2026-06-08', '2026-09-06'],
      ['2026-09-07', '2026-12-06'],
      ['2026-12-07', '2026-12-20'],
    ],
  ])('%s', (_, until, endedOn, before, during, after) => {
    const spans = attendanceSpans({
      from,
      to,
      endedOn: endedOn === undefined ? undefined : plainDate(endedOn),
      until: plainDate(until),
    });
    const days = (span: { from: string; to: string } | undefined) => span && [span.from, span.to];
    expect([days(spans.before), days(spans.during), days(spans.after)]).toEqual([before, during, after]);
    expect(addDays(spans.before.to, 1)).toBe(from);
  });
});
