/**
 * The year in which the school year of this window's opening began: only a proposal for the first start, before anybody
 * has signed in who could ask the office for its day. A person confirms it.
 */
export function startYearAround(timeOrigin: number): number {
  const opened = new Date(timeOrigin);
  return opened.getMonth() >= 5 ? opened.getFullYear() : opened.getFullYear() - 1;
}
