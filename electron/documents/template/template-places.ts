import type { Docx, XmlNode } from 'easy-template-x';

/** Where something stands in a template, for a person who looks for it in Word. */
export type TemplatePlace = {
  readonly part: 'text' | 'header' | 'footer';
  /** Counted among the paragraphs that hold words, table cells included. */
  readonly paragraph: number;
  /** The words before and after it, itself among them. */
  readonly around: string;
};

export type TemplateToken = { readonly place: TemplatePlace } & (
  | { readonly kind: 'value' | 'begin' | 'end'; readonly name: string }
  | { readonly kind: 'broken'; readonly text: string }
);

/** Every placeholder of a Word file with its place, in reading order; Word may have cut one into several runs. */
export async function templateTokens(docx: Docx): Promise<readonly TemplateToken[]> {
  const tokens: TemplateToken[] = [];
  for (const part of await docx.getContentParts()) {
    const where = /header/i.test(part.path) ? 'header' : /footer/i.test(part.path) ? 'footer' : 'text';
    let paragraph = 0;
    for (const text of paragraphsOf(await part.xmlRoot())) {
      if (text.trim() === '') continue;
      paragraph += 1;
      tokens.push(...tokensOf(text, { part: where, paragraph }));
    }
  }
  return tokens;
}

/** The texts of the paragraphs beneath `node`; a text box inside a paragraph is one of its own. */
export function paragraphsOf(node: XmlNode): readonly string[] {
  const texts: string[] = [];
  const walk = (one: XmlNode): void => {
    if (one.nodeName === 'w:p') {
      const place = texts.push('') - 1;
      texts[place] = textOf(one, walk);
      return;
    }
    for (const child of one.childNodes ?? []) walk(child);
  };
  walk(node);
  return texts;
}

const notText = new Set(['w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'mc:Fallback']);

function textOf(node: XmlNode, nested: (paragraph: XmlNode) => void): string {
  return (node.childNodes ?? [])
    .map((child) => {
      if (child.nodeName === '#text') return child.nodeType === 'Text' ? child.textContent : '';
      if (notText.has(child.nodeName)) return '';
      if (child.nodeName === 'w:p') {
        nested(child);
        return '';
      }
      if (child.nodeName === 'w:tab') return '\t';
      return child.nodeName === 'w:br' ? '\n' : textOf(child, nested);
    })
    .join('');
}

/** Broken is: a brace that is never closed or never opened, one within another, and braces around nothing. */
function tokensOf(text: string, where: Omit<TemplatePlace, 'around'>): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  const add = (from: number, to: number, token: (place: TemplatePlace) => TemplateToken) =>
    tokens.push(token({ ...where, around: around(text, from, to) }));
  const broken = (from: number, to: number) => add(from, to, (place) => ({ kind: 'broken', text: text.slice(from, to), place }));
  let open: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') {
      if (open !== undefined) broken(open, at + 1);
      open = at;
    } else if (sign === '}') {
      const from = open;
      if (from === undefined) broken(Math.max(0, at - 12), at + 1);
      else if (text.slice(from + 1, at).trim() === '') broken(from, at + 1);
      else add(from, at + 1, (place) => ({ ...named(text.slice(from + 1, at).trim()), place }));
      open = undefined;
    }
  }
  if (open !== undefined) broken(open, Math.min(text.length, open + 24));
  return tokens;
}

function named(content: string): { readonly kind: 'value' | 'begin' | 'end'; readonly name: string } {
  if (content.startsWith('#')) return { kind: 'begin', name: content.slice(1).trim() };
  return content.startsWith('/') ? { kind: 'end', name: content.slice(1).trim() } : { kind: 'value', name: content };
}

const wordsAround = 32;

function around(text: string, from: number, to: number): string {
  const start = from <= wordsAround ? 0 : wordStart(text, from - wordsAround, from);
  const end = to + wordsAround >= text.length ? text.length : wordEnd(text, to + wordsAround, to);
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`;
}

/** Whole words only: the first one that begins after the cut, or the placeholder itself. */
function wordStart(text: string, cut: number, latest: number): number {
  const space = text.indexOf(' ', cut);
  return space < 0 || space >= latest ? latest : space + 1;
}

function wordEnd(text: string, cut: number, earliest: number): number {
  return Math.max(earliest, text.lastIndexOf(' ', cut));
}
