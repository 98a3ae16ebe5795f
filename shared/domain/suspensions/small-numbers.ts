// Practice rule 12: figures of fewer than five children are not shown, and not to be had by subtraction.
export const fewestShown = 5;

export type CountedGroup = { readonly value: string; readonly children: number };

/**
 * Which groups of one table are hidden. The groups are parts of a total that is shown as well, so what is hidden together
 * must be two groups at least, and five children at least: more groups are hidden, the smallest first, until it is so. A
 * group without a child is hidden like one with four, or its blank would say nothing and the others everything.
 */
export function hiddenGroups(groups: readonly CountedGroup[]): ReadonlySet<string> {
  const bySize = groups.toSorted((left, right) => left.children - right.children || (left.value < right.value ? -1 : 1));
  const hidden = new Set<string>();
  let children = 0;
  for (const group of bySize) {
    const mustHide = group.children < fewestShown;
    const leaks = hidden.size > 0 && (hidden.size < 2 || children < fewestShown);
    if (!mustHide && !leaks) break;
    hidden.add(group.value);
    children += group.children;
  }
  return hidden;
}
