/** The answer of a command that has nothing to say but that it was done. */
export async function done(work: Promise<unknown>): Promise<{ done: true }> {
  await work;
  return { done: true };
}
