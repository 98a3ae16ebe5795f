// A run for the printer: nobody opens four hundred files. So many letters are bound into one Word file, each beginning its own
// pages; letters of different templates or languages cannot share one.
import { AppError } from '#shared/contract/errors.ts';
import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import { bindLetters } from '../../documents/template/bind-letters.ts';
import type { StoredLetter } from '../../store/letters/issued-letters.ts';
import { type Desk, read } from '../desk.ts';
import { letterBytes } from './letter-bytes.ts';

export type PrinterFile = { readonly name: string; readonly bytes: Uint8Array };

const boundTogether = 100;

/** One file for every hundred letters of a template. Throws LETTER_REFUSED where they cannot stand in one file. */
export async function printerFiles(desk: Desk, letters: readonly StoredLetter[]): Promise<readonly PrinterFile[]> {
  const groups = Map.groupBy(letters, ({ language, templateSha256 }) => `${language} ${templateSha256}`);
  const files: PrinterFile[] = [];
  for (const group of groups.values()) {
    for (let start = 0; start < group.length; start += boundTogether) {
      const part = group.slice(start, start + boundTogether);
      const number = String(files.length + 1).padStart(2, '0');
      files.push({ name: `print-${number}-${part[0]?.language ?? 'en'}.docx`, bytes: await bound(desk, part) });
    }
  }
  return files;
}

async function bound(desk: Desk, letters: readonly StoredLetter[]): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for (const { document } of letters) all.push(await read(desk, (db) => letterBytes(db, document)));
  const [first] = letters;
  const bytes = bindLetters(all, {
    title: first === undefined ? '' : letterKind(first.kind).title,
    creator: 'Attendance Office',
    clockInstant: desk.ports.clock.now(),
    documentId: desk.ports.ids.token(16),
  });
  if (bytes !== undefined) return bytes;
  throw new AppError('LETTER_REFUSED', {
    message:
      'These letters cannot stand in one file: the head or foot of the page names what differs from letter to letter. Save the archive and print them one by one.',
  });
}
