/** `0.05 %`: shares of single codes are small, so two decimals, rounded half up once and only here. */
export function fineShare(n: number, whole: number): string {
  if (whole === 0) return 'no possible sessions';
  const hundredths = Math.floor((n * 20_000 + whole) / (whole * 2));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} %`;
}
