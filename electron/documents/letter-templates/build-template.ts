// The templates that are shipped for the letters of shared/domain/letters. One is remade with
// `node electron/documents/tools/make-templates.ts concern > resources/templates/concern.docx`.
import { AlignmentType, Document, Footer, type IPageMarginAttributes, Packer, Paragraph, TextRun } from 'docx';
import { type LetterKindId, letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { withProperties } from '../template/fill-template.ts';
import { millimetres, wordStyles } from '../word/word-styles.ts';
import { templateBodies } from './template-bodies.ts';

const a4 = { width: millimetres(210), height: millimetres(297) };
const a5 = { width: millimetres(148), height: millimetres(210) };

/** The template's bytes: the same on every machine and at every time. */
export async function buildLetterTemplate(kind: LetterKindId): Promise<Uint8Array> {
  const { title } = letterKind(kind);
  const document = new Document({
    styles: wordStyles,
    sections: [
      {
        properties: { page: { size: kind === 'visit-card' ? a5 : a4, margin: margins } },
        ...(kind === 'certificate' || kind === 'visit-card' ? {} : { footers: { default: pageFooter() } }),
        children: templateBodies[kind](),
      },
    ],
  });
  return withProperties(await Packer.toBuffer(document), {
    title,
    creator: 'Attendance Office',
    clockInstant: '2026-01-01T00:00:00.000Z' as Instant,
    documentId: `${kind}-template`,
  });
}

const margins: IPageMarginAttributes = {
  top: millimetres(15),
  bottom: millimetres(20),
  left: millimetres(20),
  right: millimetres(20),
  header: millimetres(10),
  footer: millimetres(9),
  gutter: 0,
};

/** Only what is the same in every letter stands there: a run prints all of them from one file. */
function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [new TextRun({ size: 16, color: '5B6770', text: '{schoolName}  ·  {schoolContact}' })],
      }),
    ],
  });
}
