import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordTable } from './word-block.ts';
import { millimetres, rule } from './word-styles.ts';
import { wordText } from './word-text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
const borders = { top: line, bottom: line, left: line, right: line };
const padding = { top: 40, bottom: 40, left: 70, right: 70 };
const tightPadding = { top: 8, bottom: 8, left: 24, right: 24 };

/** The heading row repeats on every page, and no row breaks across two. */
export function wordTable({ columns, rows, points = 10, tight = false }: WordTable): Table {
  const cells = (texts: readonly string[], heading: boolean): TableCell[] =>
    columns.map((column, index) =>
      wordCell(texts[index] ?? '', {
        width: column.millimetres,
        points,
        tight,
        bold: heading,
        shaded: heading,
        align: column.align === undefined ? AlignmentType.LEFT : AlignmentType[column.align === 'right' ? 'RIGHT' : 'CENTER'],
      }),
    );
  return grid(
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map((column) => column.title),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
    columns.map((column) => column.millimetres),
  );
}

/** Two columns: what it is, and what it says. */
export function factsTable(rows: readonly (readonly [string, string])[]): Table {
  const widths = [55, 119] as const;
  return grid(
    rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            wordCell(name, { width: widths[0], points: 10, bold: true, shaded: true, align: AlignmentType.LEFT }),
            wordCell(value, { width: widths[1], points: 10, bold: false, shaded: false, align: AlignmentType.LEFT }),
          ],
        }),
    ),
    widths,
  );
}

type CellLook = {
  readonly width: number;
  readonly points: number;
  readonly tight?: boolean;
  readonly bold: boolean;
  readonly shaded: boolean;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
};

/** A line break in the text begins a new line of the cell. */
function wordCell(text: string, { width, points, tight = false, bold, shaded, align }: CellLook): TableCell {
  const look: IRunOptions = { bold, size: points * 2 };
  return new TableCell({
    width: { size: millimetres(width), type: WidthType.DXA },
    margins: tight ? tightPadding : padding,
    borders,
    ...(shaded ? { shading: { fill: 'EEF1F3' } } : {}),
    children: text.split('\n').map(
      (one) =>
        new Paragraph({
          alignment: align,
          spacing: { after: 0, ...(tight ? { line: 220 } : {}) },
          children: [new TextRun({ ...look, text: wordText(one) })],
        }),
    ),
  });
}

function grid(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths.map(millimetres),
    width: { size: widths.reduce((total, width) => total + millimetres(width), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}
