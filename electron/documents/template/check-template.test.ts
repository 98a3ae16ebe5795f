import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { letterKind, sampleValues } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { specificationOf } from '../letter-templates/specification.ts';
import { withEditedPart } from '../test-support/edited-part.ts';
import { checkTemplate } from './check-template.ts';
import { documentText } from './document-text.ts';
import { fillTemplate } from './fill-template.ts';
import { packageSize } from './package-size.ts';
import { runsRightToLeft } from './reading-direction.ts';

const template = readFileSync(new URL('../../../resources/templates/meeting-invitation.docx', import.meta.url));
const specification = specificationOf('meeting-invitation');
const document = 'word/document.xml';

const edited = (edit: (xml: string) => string, path = document) => withEditedPart(template, path, edit);
const check = (bytes: Uint8Array) => checkTemplate(bytes, specification, { reference: template });

/** As Word leaves a placeholder behind that was typed in two goes and spell-checked. */
const inPieces = (name: string) =>
  ['{', name.slice(0, 4), `${name.slice(4)}`, '}'].join(
    '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">',
  );

describe('a placeholder that Word has cut into several runs', () => {
  it('is read, and filled', async () => {
    const bytes = await edited((xml) => xml.replaceAll('{meetingPlace}', inPieces('meetingPlace')));
    expect(await check(bytes)).toEqual([]);
    const filled = await fillTemplate({
      template: bytes,
      values: sampleValues(letterKind('meeting-invitation')),
      optional: specification.optional,
      properties: { title: 'x', creator: 'y', clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: '1' },
    });
    expect(await documentText(filled)).toContain('Room 4, main building');
  });

  it('is named with its place where nobody knows it', async () => {
    const bytes = await edited((xml) => xml.replace('{meetingAbout}', `{meetingAbout} ${inPieces('meetngWith')}`));
    const [found] = await check(bytes);
    expect(found).toMatchObject({ code: 'unknown', placeholder: 'meetngWith', place: { part: 'text' } });
    expect(found?.place?.around).toContain('{meetngWith}');
  });
});

describe('what is wrong is named with its place', () => {
  it('unknown: the paragraph and the words around', async () => {
    const bytes = await edited((xml) => xml.replace('{meetingWith} will', '{meetingWth} will'));
    expect(await check(bytes)).toEqual([
      expect.objectContaining({
        code: 'missing',
        placeholder: 'meetingWith',
        place: { part: 'text', paragraph: 12, around: '{meetingWith} will be there for the school. …' },
      }),
      expect.objectContaining({
        code: 'unknown',
        placeholder: 'meetingWth',
        place: { part: 'text', paragraph: 12, around: '{meetingWth} will be there for the school. …' },
      }),
    ]);
  });

  it('in the foot of the page', async () => {
    const bytes = await edited((xml) => xml.replace('{schoolName}', '{schoolNam}'), 'word/footer1.xml');
    expect(await check(bytes)).toMatchObject([{ placeholder: 'schoolNam', place: { part: 'footer', paragraph: 1 } }]);
  });

  it.each([
    ['not closed', '{meetingPlace', 'A placeholder is not closed: {meetingPlace.'],
    ['never opened', 'meetingPlace}', 'A brace closes a placeholder that was never opened: meetingPlace}.'],
    ['with two braces', '{{meetingPlace}}', 'A placeholder has two braces.'],
    ['around nothing', '{meetingPlace}{ }', 'Two braces have no name between them.'],
  ])('a brace %s', async (_what, text, sentence) => {
    const found = await check(await edited((xml) => xml.replace('{meetingPlace}', text)));
    const [broken] = found.filter(({ code }) => code === 'syntax');
    expect(broken?.sentence).toContain(sentence);
    expect(broken?.place).toMatchObject({ part: 'text', paragraph: 11 });
  });
});

describe('a file that may not be a template', () => {
  const relation = (type: string, target: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );

  it.each([
    ['active', 'word/vbaProject.bin', () => 'macro'],
    ['active', '[Content_Types].xml', (xml: string) => xml.replace('document.main+xml', 'macroEnabled.main+xml')],
    ['active', document, (xml: string) => xml.replace('<w:document', '<!DOCTYPE x><w:document')],
    [
      'external',
      'word/_rels/settings.xml.rels',
      () => relation('attachedTemplate', 'https://a.example/t.dotm')('<Relationships></Relationships>'),
    ],
    ['external', 'word/_rels/document.xml.rels', relation('image', 'https://a.example/i.png')],
    ['external', 'word/_rels/document.xml.rels', relation('hyperlink', 'file:///c:/letters')],
  ] as const)('%s in %s', async (code, path, edit) => {
    expect((await check(await edited(edit, path))).map((problem) => problem.code)).toContain(code);
  });

  it('may hold the address of the school to press on; a warning letter may not', async () => {
    const bytes = await edited(relation('hyperlink', 'mailto:office@millbrook-park.example'), 'word/_rels/document.xml.rels');
    expect(await check(bytes)).toEqual([]);
    const strict = { ...specification, linksAllowed: false };
    expect(await checkTemplate(bytes, strict)).toMatchObject([{ code: 'external' }]);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 and what follows it')],
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['nothing', new Uint8Array()],
    ['cut off', template.subarray(0, 4000)],
  ])('%s is no Word document', async (_what, bytes) => {
    expect(await check(bytes)).toMatchObject([{ code: 'notWord' }]);
  });

  it('is refused above 10 MB before it is unpacked', async () => {
    expect(await check(new Uint8Array(10_000_001))).toMatchObject([{ sentence: expect.stringContaining('larger than 10 MB') }]);
  });
});

describe('the unpacked size', () => {
  it('is measured, not believed', async () => {
    const bytes = await withEditedPart(template, 'word/media/image1.png', () => 'x'.repeat(300_000));
    expect(packageSize(bytes, 2_000_000)).toBe('withinLimit');
    expect(packageSize(bytes, 300_000)).toBe('tooLarge');
    const lying = Buffer.from(bytes);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(300_000);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) lying.writeUInt32LE(1, at);
    expect(packageSize(lying, 300_000)).toBe('tooLarge');
    expect(deflateRawSync('x'.repeat(300_000)).byteLength).toBeLessThan(1000);
  });
});

describe('the reading direction', () => {
  it('is seen and kept where the school set it', async () => {
    expect(await runsRightToLeft(template)).toBe(false);
    const right = await edited((xml) => xml.replaceAll('<w:p>', '<w:p><w:pPr><w:bidi/></w:pPr>'));
    expect(await runsRightToLeft(right)).toBe(true);
    const filled = await fillTemplate({
      template: right,
      values: { ...sampleValues(letterKind('meeting-invitation')), recipientName: 'السيدة أمينة' },
      optional: specification.optional,
      properties: { title: 'x', creator: 'y', clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: '1' },
    });
    expect(await runsRightToLeft(filled)).toBe(true);
    expect(await documentText(filled)).toContain('السيدة أمينة');
  });
});
