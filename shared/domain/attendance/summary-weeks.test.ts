import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { summaryWeeks } from './summary-weeks.ts';

const weeks = (from: string, to: string) => summaryWeeks({ from: plainDate(from), to: plainDate(to) });

describe('the weeks of a period', () => {
  it('are whole from a Monday to a Friday', () => {
    expect(weeks('2026-09-07', '2026-09-18')).toEqual({ whole: [{ from: '2026-09-07', to: '2026-09-14' }], part: [] });
  });

  it('are parts where the period begins or ends inside', () => {
    expect(weeks('2026-09-08', '2026-09-24')).toEqual({
      whole: [{ from: '2026-09-14', to: '2026-09-14' }],
      part: ['2026-09-07', '2026-09-21'],
    });
  });

  it('are cut at the Monday on which the codes of 2024 begin', () => {
    expect(weeks('2024-08-05', '2024-08-23').whole).toEqual([
      { from: '2024-08-05', to: '2024-08-12' },
      { from: '2024-08-19', to: '2024-08-19' },
    ]);
  });

  it('are parts where a code changes in the middle, as D did on 1 September 2011', () => {
    expect(weeks('2011-08-22', '2011-09-09')).toEqual({
      whole: [
        { from: '2011-08-22', to: '2011-08-22' },
        { from: '2011-09-05', to: '2011-09-05' },
      ],
      part: ['2011-08-29'],
    });
  });

  it('are none where the period is empty', () => {
    expect(weeks('2026-09-18', '2026-09-10')).toEqual({ whole: [], part: [] });
  });
});
