import { describe, expect, it } from 'vitest';
import { noticeFilters, rowsOf } from './notice-filters.ts';
import { stateOrder } from './notice-words.ts';

describe('rowsOf', () => {
  const all = stateOrder.map((state) => ({ state }));

  it('holds under Waiting what still needs somebody, and nothing that has gone or will not go', () => {
    expect(rowsOf(all, 'waiting').map((row) => row.state)).toEqual(['draft', 'cleared', 'approved']);
  });

  it('loses no letter between the filters of one step each', () => {
    const single = noticeFilters.map((one) => one.filter).filter((one) => one !== 'waiting' && one !== 'all');
    expect(single.flatMap((filter) => rowsOf(all, filter))).toEqual(all);
    expect(rowsOf(all, 'all')).toEqual(all);
  });
});
