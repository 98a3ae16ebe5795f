import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { DocumentProperties } from '../template/document-properties.ts';
import { withProperties } from '../template/fill-template.ts';
import type { WordDocument } from './word-block.ts';
import { wordBlocks } from './word-blocks.ts';
import { millimetres, wordStyles } from './word-styles.ts';

export type WordOrder = Pick<DocumentProperties, 'clockInstant' | 'documentId'> & { readonly document: WordDocument };

/** A4 as .docx: the same bytes for the same order, on every machine. */
export async function writeWord({ document, clockInstant, documentId }: WordOrder): Promise<Uint8Array> {
  const margin = millimetres(18);
  const made = new Document({
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: millimetres(210),
              height: millimetres(297),
              orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: margin,
              bottom: margin,
              left: margin,
              right: margin,
              header: margin / 2,
              footer: margin / 2,
              gutter: 0,
            },
          },
        },
        footers: { default: pageFooter(document.footer) },
        children: [...wordBlocks(document.blocks)],
      },
    ],
  });
  return withProperties(await Packer.toBuffer(made), {
    title: document.title,
    creator: document.creator,
    clockInstant,
    documentId,
  });
}

function pageFooter(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 16, children: [text, ' · page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
