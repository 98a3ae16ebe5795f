const yes = new Set(['y', 'yes', 'true', 't', '1']);
const no = new Set(['n', 'no', 'false', 'f', '0']);

/** Yes or no as other systems write it; `unknown` for anything else, undefined for an empty cell. */
export function readAnswer(text: string): boolean | 'unknown' | undefined {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (yes.has(word)) return true;
  return no.has(word) ? false : 'unknown';
}
