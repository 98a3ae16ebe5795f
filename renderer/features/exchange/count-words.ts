/** The counts of a manifest by their names, in the words of the office; an unknown one keeps its own name. */
const titles: Readonly<Record<string, string>> = {
  pupilsOnRoll: 'Pupils on roll',
  pupilsIncluded: 'Pupils included',
  sessionMarks: 'Session marks',
  letters: 'Letters',
  contracts: 'Contracts',
  peps: 'PEPs',
  files: 'Files',
  bytes: 'Bytes',
};

export type CountRow = { readonly title: string; readonly count: number };

export function countRows(counts: Readonly<Record<string, number>>): readonly CountRow[] {
  return Object.entries(counts).map(([name, count]) => ({ title: titles[name] ?? name, count }));
}

/** "46.3 kB", "512 bytes": as much of a size as a person compares. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
