import { AlignmentType, BorderStyle, type FileChild, HeadingLevel, type IRunOptions, Paragraph, TextRun } from 'docx';
import { letterhead, windowRow } from '../warning-notice/template-tables.ts';
import { accent } from '../word/word-styles.ts';

/** Letterhead, address for the window of an envelope, and the date. */
export function opening(title: string): FileChild[] {
  return [
    letterhead(),
    windowRow(['Date: {letterDate}']),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    bold('{pupilName}'),
    text('Dear {recipientName},'),
  ];
}

/** Kept on one page: a signature alone on a page could be put under another letter. */
export function closing(sentence: string): FileChild[] {
  return [
    new Paragraph({ keepNext: true, keepLines: true, children: [new TextRun(sentence)] }),
    new Paragraph({ keepNext: true, spacing: { after: 700 }, children: [new TextRun('Yours sincerely,')] }),
    ...signature(),
  ];
}

export function signature(align: 'left' | 'center' = 'left'): FileChild[] {
  const alignment = align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER;
  return [
    new Paragraph({
      alignment,
      keepNext: true,
      spacing: { after: 0 },
      children: [run({ text: '{signatoryName}', bold: true })],
    }),
    new Paragraph({ alignment, spacing: { after: 0 }, children: [new TextRun('{signatoryRole}')] }),
  ];
}

export function heading(title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(title)] });
}

export function text(content: string): Paragraph {
  return new Paragraph({ children: [new TextRun(content)] });
}

export function bold(content: string): Paragraph {
  return new Paragraph({ children: [run({ text: content, bold: true })] });
}

export function bullet(content: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [new TextRun(content)] });
}

/** What matters most, with a rule at its side. */
export function callout(...lines: readonly string[]): FileChild[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        keepNext: index < lines.length - 1,
        spacing: { before: index === 0 ? 60 : 0, after: index === lines.length - 1 ? 160 : 0 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent } },
        indent: { left: 200 },
        children: [run({ text: line, bold: true, size: 24 })],
      }),
  );
}

type CentreLook = { readonly size: number; readonly bold?: boolean; readonly before?: number; readonly after?: number };

export function centred(content: string, { size, bold: heavy = false, before = 0, after = 240 }: CentreLook): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after, line: 276 },
    children: [run({ text: content, size: size * 2, bold: heavy, ...(heavy ? { color: accent } : {}) })],
  });
}

/** Typed, so that an option is not taken for a method of a string, which the constructor takes too. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}
