const megabyte = 1_000_000;

/** The most bytes that each kind of file may have; a workbook is measured unpacked too. */
export const importLimits = {
  roll: 50 * megabyte,
  ctf: 50 * megabyte,
  marks: 150 * megabyte,
  terms: 5 * megabyte,
  workbookUnpacked: 50 * megabyte,
} as const;

export function inMegabytes(bytes: number): number {
  return Math.floor(bytes / megabyte);
}
