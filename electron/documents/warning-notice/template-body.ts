import { BorderStyle, type FileChild, HeadingLevel, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { accent } from '../word/word-styles.ts';
import { documentTitle, headings, supportHeadings } from './content.ts';
import { letterhead, sessionTable, windowRow } from './template-tables.ts';

/** The letter from its letterhead to its signature. */
export function templateBody(): FileChild[] {
  return [letterhead(), ...opening(), ...record(), ...nextSteps(), ...support(), ...penalty(), ...signature()];
}

function opening(): FileChild[] {
  return [
    windowRow(),
    new Paragraph({ spacing: { after: 100 }, children: [run({ text: '{draftMark}', bold: true, color: 'A61B1B' })] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(documentTitle)] }),
    new Paragraph({ children: [run({ text: '{pupil}', bold: true })] }),
    text('{greeting}'),
    new Paragraph({
      spacing: { before: 60, after: 160 },
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent } },
      indent: { left: 200 },
      children: [run({ text: '{warningOnly}', bold: true, size: 24 })],
    }),
    text('{purpose}'),
  ];
}

function record(): FileChild[] {
  return [
    heading(headings.record),
    mark('{#counted}'),
    keptText('{introduction}'),
    sessionTable(),
    mark('{/counted}'),
    mark('{#provisional}'),
    keptText('{introduction}', 100),
    sessionTable(),
    mark('{/provisional}'),
    heading(headings.query),
    text('{query}'),
  ];
}

function nextSteps(): FileChild[] {
  return [
    heading(headings.next),
    text('{monitoring} {#exampleNotes}{text}{/exampleNotes}'),
    heading(headings.help),
    text('{help}'),
    text('{adjustments}'),
  ];
}

function support(): FileChild[] {
  return [
    heading(headings.support),
    text('{supportIntroduction}'),
    ...supportList(supportHeadings.given, 'supportGiven'),
    ...supportList(supportHeadings.offered, 'supportOffered'),
    ...supportList(supportHeadings.notTakenUp, 'supportNotTakenUp'),
  ];
}

function supportList(title: string, name: string): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(title)] }),
    new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [new TextRun(`{#${name}}{text}{/${name}}`)] }),
  ];
}

function penalty(): FileChild[] {
  return [
    heading(headings.penalty),
    text('{whenPenalty}'),
    text('{whoDecides}'),
    text('{perParentAndChild} {amounts}'),
    text('{afterSecond}'),
  ];
}

/** Kept on one page: a signature alone on a page could be put under another letter. */
function signature(): FileChild[] {
  return [
    new Paragraph({ keepNext: true, keepLines: true, children: [new TextRun('{closing}')] }),
    new Paragraph({ keepNext: true, spacing: { after: 700 }, children: [new TextRun('Yours sincerely,')] }),
    new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [run({ text: '{signatoryName}', bold: true })] }),
    new Paragraph({ spacing: { after: 0 }, children: [new TextRun('{signatoryRole}')] }),
  ];
}

/** Typed, so that an option is not taken for a method of a string, which the constructor takes too. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function heading(title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(title)] });
}

function text(content: string): Paragraph {
  return new Paragraph({ children: [new TextRun(content)] });
}

function keptText(content: string, before = 0): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before }, children: [new TextRun(content)] });
}

/** The beginning or end of a repeated part; what is left of its paragraph is too low to be seen. */
function mark(content: string): Paragraph {
  return new Paragraph({
    spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: content, size: 2 })],
  });
}
