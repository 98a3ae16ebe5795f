import { Docx } from 'easy-template-x';

/** Whether any paragraph, or a style of one, runs from right to left. */
export async function runsRightToLeft(bytes: Uint8Array): Promise<boolean> {
  const { rawZipFile: zip } = await Docx.load(Buffer.from(bytes));
  for (const path of ['word/document.xml', 'word/styles.xml']) {
    if (zip.isFileExist(path) && isSet(await zip.getFile(path).getContentText())) return true;
  }
  return false;
}

function isSet(xml: string): boolean {
  return [...xml.matchAll(/<w:bidi\b([^>]*)\/>/g)].some(([, attributes]) => !/w:val="(?:0|false|off)"/.test(attributes ?? ''));
}
