import { readFileSync } from 'node:fs';
import { Zip } from 'easy-template-x';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../template/check-template.ts';
import { withEditedPart } from '../test-support/edited-part.ts';
import { buildWarningNoticeTemplate } from './build-template.ts';
import { warningNoticeTemplate } from './template.ts';

const template = readFileSync(new URL('../../../resources/templates/warning-notice.docx', import.meta.url));

describe('the shipped template', () => {
  it('is what its generator makes', async () => {
    const [shipped, made] = await Promise.all([partsOf(template), partsOf(await buildWarningNoticeTemplate())]);
    expect(Object.keys(shipped)).toEqual(Object.keys(made));
    expect(shipped).toEqual(made);
  });

  it('passes its own check', async () => {
    expect(await checkTemplate(template, warningNoticeTemplate)).toEqual([]);
  });
});

describe("a school's own template", () => {
  it.each([...warningNoticeTemplate.required])('is refused without %s', async (path, sentence) => {
    const name = path.split('.').at(-1) ?? '';
    const without = await removePlaceholder(name);
    const missing = (await checkTemplate(without, warningNoticeTemplate)).filter((problem) => problem.code === 'missing');
    expect(missing).toContainEqual({ code: 'missing', placeholder: path, sentence });
  });

  it('is refused where a required placeholder stands in a part that may not be printed', async () => {
    const hidden = await withEditedPart(template, 'word/document.xml', (xml) =>
      xml.replace('{afterSecond}', '{#provisional}{afterSecond}{/provisional}'),
    );
    expect((await checkTemplate(hidden, warningNoticeTemplate)).map(({ placeholder }) => placeholder)).toContain('afterSecond');
  });

  it.each([
    ['unknown', '{attendanceRate}', 'attendanceRate'],
    ['unknown', '{#siblings}{siblings}{/siblings}', 'siblings'],
  ])('is refused with an %s placeholder %s', async (code, extra, placeholder) => {
    const edited = await withEditedPart(template, 'word/document.xml', (xml) => xml.replace('{closing}', `{closing}${extra}`));
    expect(await checkTemplate(edited, warningNoticeTemplate)).toContainEqual(expect.objectContaining({ code, placeholder }));
  });

  it.each([
    ['active', 'word/vbaProject.bin', () => 'macro'],
    ['external', 'word/_rels/document.xml.rels', (xml: string) => xml.replace('</Relationships>', external)],
    ['tracked', 'word/document.xml', (xml: string) => xml.replace('</w:body>', '<w:p><w:del w:id="1"></w:del></w:p></w:body>')],
    ['syntax', 'word/document.xml', (xml: string) => xml.replace('{/provisional}', '')],
    ['notWord', '_rels/.rels', () => '<Relationships/>'],
  ] as const)('is refused as %s', async (code, path, edit) => {
    const edited = await withEditedPart(template, path, edit);
    expect((await checkTemplate(edited, warningNoticeTemplate)).map((problem) => problem.code)).toContain(code);
  });

  it('is refused when it is no archive', async () => {
    expect(await checkTemplate(Buffer.from('%PDF-1.7'), warningNoticeTemplate)).toMatchObject([{ code: 'notWord' }]);
  });
});

const external =
  '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" ' +
  'Target="https://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>';

async function removePlaceholder(name: string): Promise<Uint8Array> {
  let bytes: Uint8Array = template;
  for (const path of ['word/document.xml', 'word/header1.xml', 'word/header2.xml', 'word/footer1.xml', 'word/footer2.xml']) {
    bytes = await withEditedPart(bytes, path, (xml) => xml.replaceAll(`{${name}}`, ''));
  }
  return bytes;
}

async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const zip = await Zip.load(Buffer.from(bytes));
  const files = zip.listFiles().filter((file) => !file.endsWith('/'));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await zip.getFile(file).getContentText()] as const)),
  );
}
