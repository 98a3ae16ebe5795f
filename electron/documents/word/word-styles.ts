import type { IStylesOptions } from 'docx';

/** Word measures in twentieths of a point. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

export const ink = '1F2933';
export const accent = '1F4E5F';
export const rule = 'A9B4BC';

/** Arial 11, a size that most people can read; whoever needs more is offered large print. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    heading1: { run: { size: 28, bold: true, color: accent }, paragraph: { spacing: { before: 0, after: 60 }, keepNext: true } },
    heading2: {
      run: { size: 24, bold: true, color: accent },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 80, after: 40 }, keepNext: true } },
  },
};
