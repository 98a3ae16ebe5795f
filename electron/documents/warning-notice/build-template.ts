// The template that is shipped. A school may replace it with its own Word file; this one is remade with
// `node electron/documents/tools/make-templates.ts warning-notice > resources/templates/warning-notice.docx`.
import { Document, Packer } from 'docx';
import type { Instant } from '#shared/lib/plain-date.ts';
import { withProperties } from '../template/fill-template.ts';
import { millimetres, wordStyles } from '../word/word-styles.ts';
import { documentName } from './content.ts';
import { templateBody } from './template-body.ts';
import { continuationHeader, emptyHeader, pageFooter } from './template-margins.ts';

/** The template's bytes: the same on every machine and at every time. */
export async function buildWarningNoticeTemplate(): Promise<Uint8Array> {
  const document = new Document({
    styles: wordStyles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(15),
              bottom: millimetres(20),
              left: millimetres(20),
              right: millimetres(20),
              header: millimetres(10),
              footer: millimetres(9),
              gutter: 0,
            },
          },
        },
        headers: { first: emptyHeader(), default: continuationHeader() },
        footers: { first: pageFooter(), default: pageFooter() },
        children: templateBody(),
      },
    ],
  });
  return withProperties(await Packer.toBuffer(document), {
    title: documentName,
    creator: 'Attendance Office',
    clockInstant: '2026-01-01T00:00:00.000Z' as Instant,
    documentId: 'warning-notice-template',
  });
}
