import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IRunOptions,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { accent, millimetres, rule } from '../word/word-styles.ts';
import { columns } from './content.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };
const textWidth = 170;

/** A fixed height, so that the address below stands in the window of a DL envelope: 20 mm from the left, from 55 mm down. */
export function letterhead(): Table {
  return grid(
    [
      row(HeightRule.EXACT, 40, [
        cell(textWidth, [
          line({ text: '{schoolName}', bold: true, size: 32, color: accent }),
          line({ text: '{schoolAddress}', size: 18 }),
          line({ text: '{schoolContact}', size: 18 }),
        ]),
      ]),
    ],
    [textWidth],
  );
}

/** The address at the left, and at the right what must not show through the window. A longer address moves the letter down and is never cut. */
export function windowRow(beside: readonly string[] = ['Date: {letterDate}', 'Our reference: {reference}']): Table {
  const widths = [95, textWidth - 95] as const;
  return grid(
    [
      row(HeightRule.ATLEAST, 38, [
        cell(widths[0], [line({ text: '{recipientBlock}' })]),
        cell(
          widths[1],
          beside.map((text) => line({ text, size: 20 }, AlignmentType.RIGHT)),
        ),
      ]),
    ],
    widths,
  );
}

/** The rows repeat the header on every page and never break across two. */
export function sessionTable(): Table {
  const widths = [54, 22, 14, textWidth - 90] as const;
  const titles = [columns.date, columns.session, columns.mark, columns.meaning];
  const places = ['{#sessions}{date}', '{session}', '{mark}', '{meaning}{/sessions}'];
  const bottom = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const padding = { top: 50, bottom: 50, left: 80, right: 80 };
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map((text, index) =>
      cell(widths[index] ?? 0, [line({ text, bold, size: 20 })], {
        margins: padding,
        borders: { ...noBorders, bottom },
        ...(bold ? { shading: { fill: 'E8EEF1' } } : {}),
      }),
    );
  return grid(
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(titles, true) }),
      new TableRow({ cantSplit: true, children: cells(places, false) }),
    ],
    widths,
  );
}

type RowRule = (typeof HeightRule)[keyof typeof HeightRule];

function line(run: IRunOptions, alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
    children: [new TextRun(run)],
  });
}

function cell(width: number, children: Paragraph[], options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({
    width: { size: millimetres(width), type: WidthType.DXA },
    margins: noMargins,
    borders: noBorders,
    ...options,
    children,
  });
}

function row(heightRule: RowRule, height: number, children: TableCell[]): TableRow {
  return new TableRow({ height: { value: millimetres(height), rule: heightRule }, cantSplit: true, children });
}

function grid(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths.map(millimetres),
    width: { size: millimetres(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
  });
}
