import type { Instant } from '#shared/lib/plain-date.ts';

/** What stands in a document's own properties; nothing of the machine or of the template's author remains. */
export type DocumentProperties = {
  readonly title: string;
  /** The school, not a person. */
  readonly creator: string;
  readonly clockInstant: Instant;
  /** Unguessable, so that nobody can find a letter's text by hashing likely ones. */
  readonly documentId: string;
};

export const propertiesPath = 'docProps/core.xml';

/** The part `docProps/core.xml` (ECMA-376 part 2, core properties). */
export function propertiesXml(properties: DocumentProperties): string {
  const moment = `${properties.clockInstant.slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(properties.title)}</dc:title>`,
    `<dc:creator>${escaped(properties.creator)}</dc:creator>`,
    `<dc:identifier>${escaped(properties.documentId)}</dc:identifier>`,
    '<dc:language>en-GB</dc:language>',
    `<cp:lastModifiedBy>${escaped(properties.creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
