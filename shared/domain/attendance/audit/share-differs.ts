/** `n` of `whole` sessions: integers, never a rate. */
export type Share = { readonly n: number; readonly whole: number };

type ShareRule = { readonly leastSessions: number; readonly timesTenths: number };

/**
 * How `own` stands to `other`: `more` or `less` where it is at least `timesTenths`/10 times as large, or as small; nothing
 * where either side has nothing to compare, or both are too few to speak of. Cross-multiplied, so that nothing is rounded.
 */
export function shareDiffers(own: Share, other: Share, rule: ShareRule): 'more' | 'less' | undefined {
  if (own.whole === 0 || other.whole === 0) return undefined;
  const mine = own.n * other.whole;
  const theirs = other.n * own.whole;
  if (own.n >= rule.leastSessions && mine * 10 >= theirs * rule.timesTenths) return 'more';
  const expected = other.n * own.whole >= rule.leastSessions * other.whole;
  return expected && mine * rule.timesTenths <= theirs * 10 ? 'less' : undefined;
}
