import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../tests/fixtures/imports/make-workbook.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sniff', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['blanks alone', bytes(' \r\n'), 'empty'],
    ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'empty'],
    ['text', bytes('UPN,Date\n'), 'csv'],
    ['wide text with a foreign letter', new Uint8Array([0xff, 0xfe, 0x41, 0x01, 0x2c, 0]), 'csv'],
    ['XML', bytes('\n<?xml version="1.0"?>'), 'xml'],
    ['a workbook', makeWorkbook([['UPN']]), 'xlsx'],
    ['another archive', new Uint8Array([0x50, 0x4b, 0x05, 0x06]), 'zip'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-workbook'],
    ['a PDF', bytes('%PDF-1.7'), 'pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), 'binary'],
  ])('tells %s', (_, content, kind) => {
    expect(sniff(content)).toBe(kind);
  });
});
