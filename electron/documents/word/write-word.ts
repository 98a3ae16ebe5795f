import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DocumentProperties } from '../template/document-properties.ts';
import { withProperties } from '../template/fill-template.ts';
import type { WordDocument } from './word-block.ts';
import { wordBlocks } from './word-blocks.ts';
import { millimetres, wordStyles } from './word-styles.ts';

export type WordOrder = Pick<DocumentProperties, 'clockInstant' | 'documentId'> & { readonly document: WordDocument };

/** A4 as .docx: the same bytes for the same order, on every machine. */
export async function writeWord({ document, clockInstant, documentId }: WordOrder): Promise<Uint8Array> {
  const made = new Document({ styles: wordStyles, sections: [wordSection(document)] });
  return withProperties(await Packer.toBuffer(made), {
    title: document.title,
    creator: document.creator,
    clockInstant,
    documentId,
  });
}

/**
 * The pages of one document; `own` where several are bound together: each counts its pages alone and begins on an odd one, so
 * that printed on both sides no sheet holds two families.
 */
export function wordSection(document: WordDocument, { own = false }: { readonly own?: boolean } = {}): ISectionOptions {
  const margin = millimetres(18);
  return {
    properties: {
      ...(own ? { type: SectionType.ODD_PAGE } : {}),
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
        ...(own ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers: { default: pageFooter(document.footer, { own }) },
    children: [...wordBlocks(document.blocks)],
  };
}

/** Of letters bound together only Word knows each one's number of pages, so none is said. */
function pageFooter(text: string, { own }: { readonly own: boolean }): Footer {
  const total = own ? [] : [' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 16, children: [text, ' · page ', PageNumber.CURRENT, ...total] })],
      }),
    ],
  });
}
