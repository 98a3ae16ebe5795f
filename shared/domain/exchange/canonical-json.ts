/**
 * The one way a value is written: two spaces, ASCII only, one final LF, keys in the order they stand.
 * Reading back and writing again must give the same text, which refuses duplicate keys, CRLF and byte order marks.
 */
export function canonicalJson(value: unknown): string {
  const ascii = JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${ascii}\n`;
}
