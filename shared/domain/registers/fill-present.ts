// "All present" is the one act that writes marks nobody looked at one by one, so it stops wherever more is known
// (practice rule 7). The grid asks this before it proposes the act, the backend asks it again before it writes.

export type KnownOfSession = {
  readonly session: 'AM' | 'PM';
  /** What is planned for this session: an absence, or that the pupil is expected elsewhere. */
  readonly planned?: { readonly symbol: string; readonly meaning: string } | undefined;
  /** The symbol of this day's morning; absent where there is none. */
  readonly morning?: string | undefined;
  /** Whether the class was marked in the morning at all: a register that nobody took says nothing of one child. */
  readonly morningTaken: boolean;
};

/** Why this pupil may not be filled with a present mark unseen; undefined where it may. */
export function causeAgainstFill({ session, planned, morning, morningTaken }: KnownOfSession): string | undefined {
  if (planned !== undefined) return `planned ${planned.symbol}: ${planned.meaning}`;
  if (session === 'AM' || !morningTaken) return undefined;
  if (morning === undefined) return 'no mark this morning';
  return morning === 'N' ? 'no reason known since this morning' : undefined;
}
