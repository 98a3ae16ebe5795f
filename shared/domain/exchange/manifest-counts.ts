import type { ManifestCounts, ManifestFile } from './manifest.ts';

/**
 * Counts that follow from the files, so that writer and reader reach them by one rule.
 * Marks are the rows of files of the kind `sessions`; pupils are the rows of the kind `pupils`, or, where there is
 * no such file, the different pupils that files name. The number on roll is the school's own word.
 */
export function countFiles(files: readonly ManifestFile[], pupilsOnRoll: number): ManifestCounts {
  const ofKind = (kind: string): readonly ManifestFile[] => files.filter((file) => file.kind === kind);
  const pupilLists = ofKind('pupils');
  const named = new Set(files.flatMap((file) => (file.pupilRef === undefined ? [] : [file.pupilRef])));
  return {
    pupilsOnRoll,
    pupilsIncluded: pupilLists.length > 0 ? sumRows(pupilLists) : named.size,
    sessionMarks: sumRows(ofKind('sessions')),
    letters: ofKind('letter').length,
    contracts: ofKind('contract').length,
    peps: ofKind('pep').length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
  };
}

/** The first count that differs, in words; undefined where all agree. */
export function countsDifference(stated: ManifestCounts, found: ManifestCounts): string | undefined {
  for (const name of Object.keys(found) as (keyof ManifestCounts)[]) {
    if (stated[name] !== found[name]) return `${name}: stated ${stated[name]}, found ${found[name]}`;
  }
  return undefined;
}

function sumRows(files: readonly ManifestFile[]): number {
  return files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
}
