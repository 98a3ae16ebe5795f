import { AlignmentType, HeadingLevel, type IRunOptions, PageBreak, Paragraph, type Table, TextRun } from 'docx';
import type { WordBlock } from './word-block.ts';
import { factsTable, wordTable } from './word-tables.ts';
import { wordText } from './word-text.ts';

/** The blocks as Word has them. A character that no XML may hold is left out: it came from a paste, not from a person. */
export function wordBlocks(blocks: readonly WordBlock[]): readonly (Paragraph | Table)[] {
  return blocks.flatMap(wordBlock);
}

function wordBlock(block: WordBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(wordText(block.text))] })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(wordText(block.text))] })];
    case 'paragraph':
      return [new Paragraph({ children: [textRun({ text: wordText(block.text), bold: block.bold ?? false })] })];
    case 'bullets':
      return block.texts.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(wordText(text))] }));
    case 'lines':
      return block.lines.map(
        (text, index) =>
          new Paragraph({
            spacing: { after: index === block.lines.length - 1 ? 240 : 0 },
            alignment: block.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun(wordText(text))],
          }),
      );
    case 'facts':
      return [factsTable(block.rows), spacer()];
    case 'table':
      return [wordTable(block), spacer()];
    case 'signature':
      return [
        new Paragraph({ spacing: { before: 900, after: 0 }, keepNext: true, children: [new TextRun(wordText(block.name))] }),
        new Paragraph({ children: [new TextRun(wordText(block.role))] }),
      ];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function textRun(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [] });
}
