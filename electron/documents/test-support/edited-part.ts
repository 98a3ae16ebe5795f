import { Zip } from 'easy-template-x';

/** A copy of a Word file with one of its parts rewritten, as a school's own hand might have done it. For tests. */
export async function withEditedPart(bytes: Uint8Array, path: string, edit: (text: string) => string): Promise<Uint8Array> {
  const zip = await Zip.load(Buffer.from(bytes));
  zip.setFile(path, edit(zip.isFileExist(path) ? await zip.getFile(path).getContentText() : ''));
  return zip.export(Buffer);
}
