import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { rule } from '../word/word-styles.ts';
import { documentName } from './content.ts';

const small = { size: 16, color: '5B6770' };

export function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ spacing: { after: 0 }, children: [] })] });
}

/** From the second page on, so that a loose page can be put back to its letter. */
export function continuationHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { after: 240 },
        children: [new TextRun({ ...small, text: '{schoolName}  ·  {pupil}' })],
      }),
    ],
  });
}

export function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { top: { style: 'single', size: 4, space: 4, color: rule } },
        spacing: { after: 0 },
        children: [
          new TextRun({ ...small, text: `${documentName}  ·  {reference}  ·  Page ` }),
          new TextRun({ ...small, children: [PageNumber.CURRENT] }),
          new TextRun({ ...small, text: ' of ' }),
          new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
