import { Document, Packer } from 'docx';
import type { DocumentProperties } from '../template/document-properties.ts';
import { withProperties } from '../template/fill-template.ts';
import type { WordDocument } from './word-block.ts';
import { wordStyles } from './word-styles.ts';
import { wordSection } from './write-word.ts';

export type LettersOrder = DocumentProperties & { readonly documents: readonly WordDocument[] };

/** Several letters in one .docx for the printer: each begins on a sheet of its own, with page numbers and a foot of its own. */
export async function writeLetters({ documents, ...properties }: LettersOrder): Promise<Uint8Array> {
  const made = new Document({
    styles: wordStyles,
    sections: documents.map((document) => wordSection(document, { own: true })),
  });
  return withProperties(await Packer.toBuffer(made), properties);
}
