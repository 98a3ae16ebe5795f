/** Sessions that can still be missed before a tenth of the year is; null where the year will end past that anyway. */
export function leftInWords(sessionsLeft: number | null | undefined): string {
  if (sessionsLeft === undefined) return '';
  if (sessionsLeft === null) return 'past it';
  return sessionsLeft === 0 ? 'none' : String(sessionsLeft);
}
