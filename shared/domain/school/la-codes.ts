// Numbers of local authorities in England, former ones and the pseudo authorities that occur in pupil numbers. Never
// complete: an unknown number is a reason to look again, not to refuse.

/** Ranges, both ends included; a range may hold numbers that were never given. */
const ranges: readonly (readonly [number, number])[] = [
  [1, 5],
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [660, 681],
  [701, 708],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [901, 945],
];

export function isKnownLaCode(laCode: string): boolean {
  if (!/^\d{3}$/.test(laCode)) return false;
  const number = Number(laCode);
  return ranges.some(([first, last]) => first <= number && number <= last);
}
