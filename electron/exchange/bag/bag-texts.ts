/** The BagIt 1.0 tag files (RFC 8493), each a pure text: the reader writes them again and compares. */
export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type ListedFile = { readonly path: string; readonly sha256: string };

export type BagInfo = {
  readonly bagName: string;
  readonly schoolName: string;
  /** `YYYY-MM-DD` of the statement's `created`. */
  readonly baggingDate: string;
  readonly files: number;
  readonly bytes: number;
};

export function bagInfoText(info: BagInfo): string {
  return [
    `Source-Organization: ${info.schoolName}`,
    `External-Identifier: ${info.bagName}`,
    `Bagging-Date: ${info.baggingDate}`,
    `Payload-Oxum: ${info.bytes}.${info.files}`,
    '',
  ].join('\n');
}

/** Lines that `sha256sum -c` reads, in the order of their paths. */
export function manifestText(files: readonly ListedFile[]): string {
  return [...files]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/** The files of a `manifestText`; undefined where a line has another form. */
export function parseManifestText(text: string): readonly ListedFile[] | undefined {
  const files: ListedFile[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const parts = /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/.exec(line);
    if (parts?.[1] === undefined || parts[2] === undefined) return undefined;
    files.push({ sha256: parts[1], path: parts[2] });
  }
  return manifestText(files) === text ? files : undefined;
}
