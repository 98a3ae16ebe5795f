import type { XmlNode } from 'easy-template-x';
import { Docx } from 'easy-template-x';

/**
 * The text of a Word file, a paragraph a line, a table row as cells between bars, fields as `<PAGE>`; the main text
 * first, then headers and footers. What a golden file holds.
 */
export async function documentText(bytes: Uint8Array): Promise<string> {
  const docx = await Docx.load(Buffer.from(bytes));
  const parts = await docx.getContentParts();
  const texts: string[] = [];
  for (const part of parts) texts.push(`[${part.path}]`, ...linesOf(await part.xmlRoot()), '');
  return `${texts.join('\n').trimEnd()}\n`;
}

/** The paragraphs beneath `node`, in reading order. */
export function linesOf(node: XmlNode): readonly string[] {
  if (node.nodeName === 'w:p') return [paragraphText(node)];
  if (node.nodeName === 'w:tr') return [rowText(node)];
  return (node.childNodes ?? []).flatMap(linesOf);
}

function rowText(row: XmlNode): string {
  const cells = (row.childNodes ?? []).filter((child) => child.nodeName === 'w:tc');
  return `| ${cells.map((cell) => linesOf(cell).join(' / ')).join(' | ')} |`;
}

function paragraphText(node: XmlNode): string {
  switch (node.nodeName) {
    case '#text':
      return node.nodeType === 'Text' ? node.textContent : '';
    case 'w:tab':
      return '\t';
    case 'w:br':
      return '\n';
    case 'w:pPr':
    case 'w:rPr':
      return '';
    case 'w:instrText':
      return `<${children(node).trim()}>`;
    default:
      return children(node);
  }
}

function children(node: XmlNode): string {
  return (node.childNodes ?? []).map(paragraphText).join('');
}
