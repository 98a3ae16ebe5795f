import { readFileSync } from 'node:fs';
import { Zip } from 'easy-template-x';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { withEditedPart } from '../test-support/edited-part.ts';
import { warningNoticeExamples } from './examples.ts';
import { type WarningNoticeOrder, writeWarningNotice } from './write.ts';

const template = readFileSync(new URL('../../../resources/templates/warning-notice.docx', import.meta.url));
const order: WarningNoticeOrder = {
  model: warningNoticeExamples['one-parent'],
  template,
  others: { names: [], details: [] },
  clockInstant: '2026-11-24T09:30:00.000Z' as Instant,
  documentId: '7f3c9e0a5b1d4c8e',
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the bytes of a letter', () => {
  it('are the same at every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:30:00Z') });
    const first = await writeWarningNotice(order);
    vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
    expect(Buffer.from(await writeWarningNotice(order)).equals(first)).toBe(true);
  });

  it('differ with the document id, so that a hash cannot be guessed from the text', async () => {
    const other = await writeWarningNotice({ ...order, documentId: '0000000000000000' });
    expect(Buffer.from(other).equals(await writeWarningNotice(order))).toBe(false);
    expect(await documentText(other)).toBe(await documentText(await writeWarningNotice(order)));
  });

  it('carry the moment and the id given, and nothing of the machine', async () => {
    const zip = await Zip.load(Buffer.from(await writeWarningNotice(order)));
    const properties = await zip.getFile('docProps/core.xml').getContentText();
    expect(properties).toContain('<dc:identifier>7f3c9e0a5b1d4c8e</dc:identifier>');
    expect(properties.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-11-24T09:30:00Z', '2026-11-24T09:30:00Z']);
    expect(properties).toContain('<dc:creator>Millbrook Park School</dc:creator>');
  });
});

describe('values are text and never markup', () => {
  it('prints placeholders, markup and signs of a name as they are', async () => {
    const name = '{schoolName} <w:p/> & "Zoë" \u202e';
    const model = { ...order.model, pupil: { ...order.model.pupil, legalName: name } };
    const text = await documentText(await writeWarningNotice({ ...order, model }));
    expect(text).toContain('{schoolName} <w:p/> & "Zoë", Year 8');
    expect(text).not.toContain('\u202e');
  });

  it('prints a list item that looks like a repeated part', async () => {
    const model = { ...order.model, support: { ...order.model.support, given: ['{#counted}x{/counted}'] } };
    expect(await documentText(await writeWarningNotice({ ...order, model }))).toContain('{#counted}x{/counted}');
  });
});

describe('a template that loses a text on the way', () => {
  it.each([
    ['leaves it out', (xml: string) => xml.replace('{afterSecond}', 'We are here to help.')],
    [
      'hides it in a part that is not printed',
      (xml: string) => xml.replace('{amounts}', '{#provisional}{amounts}{/provisional}'),
    ],
  ])('is refused when it %s', async (_, edit) => {
    const edited = await withEditedPart(template, 'word/document.xml', edit);
    const refusal = writeWarningNotice({ ...order, template: edited });
    await expect(refusal).rejects.toSatisfy((error) => error instanceof AppError && error.code === 'TEMPLATE_REFUSED');
  });

  it('is refused when it is no Word file at all', async () => {
    await expect(writeWarningNotice({ ...order, template: new Uint8Array([1, 2, 3]) })).rejects.toMatchObject({
      code: 'TEMPLATE_REFUSED',
    });
  });

  it('may leave out the letterhead', async () => {
    const edited = await withEditedPart(template, 'word/document.xml', (xml) => xml.replace('{schoolAddress}', ''));
    expect(await documentText(await writeWarningNotice({ ...order, template: edited }))).not.toContain('Lower Weir Road');
  });
});
