import { byteOrderMark } from './decode.ts';

/** What a file really is, told by its first bytes and never by its name. */
export type FileKind = 'empty' | 'csv' | 'xml' | 'xlsx' | 'zip' | 'old-workbook' | 'pdf' | 'binary';

export const fileKindNames: Readonly<Record<FileKind, string>> = {
  empty: 'empty',
  csv: 'text in rows (CSV)',
  xml: 'XML',
  xlsx: 'an Excel workbook (.xlsx)',
  zip: 'a zip archive',
  'old-workbook': 'an old or a password-protected Office file',
  pdf: 'a PDF',
  binary: 'neither text nor a workbook',
};

const looksAt = 4096;

/** The kind of the file that begins with `head` (4 KB are enough; an .xlsx is told by a name among its first entries). */
export function sniff(head: Uint8Array): FileKind {
  const bytes = head.subarray(0, looksAt);
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isWorkbook(bytes) ? 'xlsx' : 'zip';
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'old-workbook';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  return sniffText(bytes);
}

function sniffText(bytes: Uint8Array): FileKind {
  const marked = byteOrderMark(bytes);
  const text = new TextDecoder(marked ?? 'windows-1252').decode(bytes, { stream: true });
  const characters = Array.from(text, (character) => character.charCodeAt(0));
  if (characters.some(isControl)) return 'binary';
  const first = characters.find((code) => code > 0x20);
  if (first === undefined) return 'empty';
  return first === 0x3c ? 'xml' : 'csv';
}

/** Control characters but tab, line feed, carriage return and the end-of-file mark of old systems. */
function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x1a;
}

function isWorkbook(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.includes('[Content_Types].xml') || text.includes('xl/') || text.includes('_rels/.rels');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
