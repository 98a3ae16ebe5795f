// A run of letters fills one template hundreds of times. The template is filled once by the ordinary filler, with a mark in the
// place of each value; a letter is then those parts with its values in the place of the marks, the other parts as they are packed.
import { type DocumentProperties, propertiesPath, propertiesXml } from './document-properties.ts';
import { fillTemplate } from './fill-template.ts';
import { type PackagePart, packPart, partText, readParts, writeParts } from './package-parts.ts';
import { safeText } from './template-values.ts';

export type PreparedTemplate = {
  /** The letter as .docx: the same bytes for the same values and properties. A name without a value stays empty. */
  fill(values: Readonly<Record<string, string>>, properties: DocumentProperties): Uint8Array;
};

type Order = {
  readonly template: Uint8Array;
  /** Every placeholder that the template may name; none is a repeated part. */
  readonly names: readonly string[];
  /** Of them, those that it may leave out. */
  readonly optional: readonly string[];
};

/** From the private use area: no value that was made safe and no template holds both signs around a number by chance. */
const [begin, end] = ['\ue0f0', '\ue0f1'];
const mark = new RegExp(`${begin}(\\d+)${end}`, 'g');

/** Throws an AppError TEMPLATE_REFUSED where the template leaves out what it must say or cannot be read. */
export async function prepareTemplate({ template, names, optional }: Order): Promise<PreparedTemplate> {
  const marks = Object.fromEntries(names.map((name, index) => [name, `${begin}${index}${end}`]));
  const properties: DocumentProperties = { title: '', creator: '', clockInstant: '' as never, documentId: '' };
  const parts = readParts(await fillTemplate({ template, values: marks, properties, optional })).map(preparedPart);
  return {
    fill: (values, own) => {
      const texts = names.map((name) => runText(safeText(values[name] ?? '')));
      const filled = parts.map(({ part, text }) => {
        if (part.name === propertiesPath) return packPart(part.name, propertiesXml(own));
        return text === undefined
          ? part
          : packPart(
              part.name,
              text.replaceAll(mark, (_, index) => texts[Number(index)] ?? ''),
            );
      });
      return writeParts(filled);
    },
  };
}

type PreparedPart = { readonly part: PackagePart; readonly text: string | undefined };

function preparedPart(part: PackagePart): PreparedPart {
  if (!part.name.endsWith('.xml')) return { part, text: undefined };
  const text = partText(part);
  return { part, text: text.includes(begin) ? text : undefined };
}

/** As it stands within a `w:t`; a new line is Word's own break between two of them. */
function runText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">');
}
