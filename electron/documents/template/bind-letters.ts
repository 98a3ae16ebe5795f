// Letters of one run as one file for the printer. They were made from the same template, so they differ in their main text alone:
// it is put one behind the other, each as a section of its own that begins on a new page and counts its pages anew.
import { type DocumentProperties, propertiesPath, propertiesXml } from './document-properties.ts';
import { type PackagePart, packPart, partText, readParts, writeParts } from './package-parts.ts';

const mainText = 'word/document.xml';

/**
 * The letters in their order in one .docx; undefined where they cannot stand in one: they are of different templates, or the head
 * or foot of a page names what differs from letter to letter.
 */
export function bindLetters(letters: readonly Uint8Array[], properties: DocumentProperties): Uint8Array | undefined {
  const [first, ...rest] = letters.map(readParts);
  if (first === undefined || rest.some((parts) => !isAlike(parts, first))) return undefined;
  const bodies = [first, ...rest].map(bodyOf);
  const [opening] = bodies;
  if (opening === undefined || bodies.some((body) => body === undefined)) return undefined;
  const known = bodies.filter((body) => body !== undefined);
  const sections = known.map(({ content, section }, index) =>
    index === known.length - 1 ? `${content}${section}` : endingSection(content, section),
  );
  const text = `${opening.before}${sections.join('')}${opening.after}`;
  return writeParts(
    first.map((part) => {
      if (part.name === propertiesPath) return packPart(part.name, propertiesXml(properties));
      return part.name === mainText ? packPart(part.name, text) : part;
    }),
  );
}

function isAlike(parts: readonly PackagePart[], first: readonly PackagePart[]): boolean {
  const same = (part: PackagePart, other: PackagePart | undefined): boolean =>
    part.name === other?.name && (isOwn(part) || (part.crc32 === other.crc32 && part.bytes === other.bytes));
  return parts.length === first.length && parts.every((part, index) => same(part, first[index]));
}

/** What every letter has for itself. */
function isOwn({ name }: PackagePart): boolean {
  return name === mainText || name === propertiesPath;
}

type Body = { readonly before: string; readonly content: string; readonly section: string; readonly after: string };

/** The main text apart from its frame and from the description of its pages, which Word has last in the body. */
function bodyOf(parts: readonly PackagePart[]): Body | undefined {
  const part = parts.find(({ name }) => name === mainText);
  const found = part && /^(.*?<w:body>)(.*)(<w:sectPr\b.*?<\/w:sectPr>)(<\/w:body>.*)$/s.exec(partText(part));
  if (!found) return undefined;
  const [, before = '', content = '', section = '', after = ''] = found;
  return { before, content, section: fromPageOne(section), after };
}

function fromPageOne(section: string): string {
  const without = section.replace(/<w:pgNumType\b[^>]*\/>/, '');
  return without.replace(/(<w:pgMar\b[^>]*\/>)/, '$1<w:pgNumType w:start="1"/>');
}

/** The description of a section's pages stands in its last paragraph; where that is a table or holds a box, in one too low to be seen. */
function endingSection(content: string, section: string): string {
  const last = Math.max(content.lastIndexOf('<w:p>'), content.lastIndexOf('<w:p '));
  const paragraph = last < 0 ? '' : content.slice(last);
  const isLast = paragraph.endsWith('</w:p>') && paragraph.split('</w:p>').length === 2;
  if (!isLast) {
    const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
    return `${content}<w:p><w:pPr>${low}${section}</w:pPr></w:p>`;
  }
  const opened = paragraph.indexOf('>') + 1;
  const [tag, inside] = [paragraph.slice(0, opened), paragraph.slice(opened)];
  const ending = inside.startsWith('<w:pPr>')
    ? inside.replace('</w:pPr>', `${section}</w:pPr>`)
    : `<w:pPr>${section}</w:pPr>${inside.replace(/^<w:pPr\/>/, '')}`;
  return `${content.slice(0, last)}${tag}${ending}`;
}
