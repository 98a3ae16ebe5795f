import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestShown, hiddenGroups } from './small-numbers.ts';

const table = (...children: readonly number[]) => children.map((count, index) => ({ value: String(index), children: count }));

describe('groups that are hidden', () => {
  it.each([
    ['nobody small', [5, 9], []],
    ['one of four', [4, 9], ['0', '1']],
    ['one of four among three', [4, 9, 12], ['0', '1']],
    ['one without a child', [0, 9, 12], ['0', '1']],
    ['two small ones of three children together', [1, 2, 9, 12], ['0', '1', '2']],
    ['two small ones of five together', [1, 4, 9], ['0', '1']],
    ['a school with four', [4], ['0']],
    ['a school with five', [5], []],
  ])('%s', (_, children, hidden) => {
    expect([...hiddenGroups(table(...children))].sort()).toEqual(hidden);
  });

  it('never leave fewer than five to be had by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 8 }), (children) => {
        const groups = table(...children);
        const hidden = hiddenGroups(groups);
        for (const group of groups) if (!hidden.has(group.value)) expect(group.children).toBeGreaterThanOrEqual(fewestShown);
        if (hidden.size === 0 || hidden.size === groups.length) return;
        const together = groups.filter((one) => hidden.has(one.value)).reduce((sum, one) => sum + one.children, 0);
        expect(hidden.size).toBeGreaterThan(1);
        expect(together).toBeGreaterThanOrEqual(fewestShown);
      }),
    );
  });
});
