// The domain refuses a tick that says otherwise than the outcome.
const seenBy: ReadonlyMap<string, boolean> = new Map([
  ['Seen, and the child seen', true],
  ['Seen, the child not seen', false],
  ['No answer', false],
  ['Card left', false],
]);

/** Whether an outcome says that the child was seen, or was not; undefined where it leaves that open. */
export function childSeenIn(outcome: string): boolean | undefined {
  return seenBy.get(outcome);
}
