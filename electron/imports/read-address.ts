import type { RollAddress } from '#shared/domain/people/roll-record.ts';

const postcodeAtEnd = /(?:^|\s)([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/i;

/** Lines and postcode of an address in one cell, its lines parted by commas or line feeds; undefined where it is empty. */
export function readAddress(text: string, postcodeText = ''): RollAddress | undefined {
  const parts = text
    .split(/[,;\r\n]+/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const given = tidyPostcode(postcodeText);
  const last = parts.at(-1) ?? '';
  const found = tidyPostcode(last);
  const postcode = given ?? found;
  if (found !== undefined) {
    const before = last.replace(postcodeAtEnd, '').trim();
    parts.splice(-1, 1, ...(before === '' ? [] : [before]));
  }
  if (parts.length === 0 && postcode === undefined) return undefined;
  return { lines: parts, ...(postcode === undefined ? {} : { postcode }) };
}

function tidyPostcode(text: string): string | undefined {
  const match = postcodeAtEnd.exec(text.trim());
  return match ? `${match[1]} ${match[2]}`.toUpperCase() : undefined;
}
