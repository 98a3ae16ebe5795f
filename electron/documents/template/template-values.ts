/** What a template is filled with: texts by name, and lists of rows for its repeated parts. */
export type TemplateValues = { readonly [name: string]: string | readonly TemplateValues[] };

// Controls (line feed kept), lone surrogates, non-characters, and the marks that turn the reading direction round.
const unsafeCharacters =
  /[\p{Cc}--\n]|\p{Cs}|[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/gv;

/** `text` without what Word refuses or what could make a letter read otherwise than it is stored. */
export function safeText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(unsafeCharacters, '');
}

/** `text` on one line, without spaces at its ends; a no-break space stays one. */
export function oneLine(text: string): string {
  return safeText(text)
    .replaceAll(/[^\S\u00a0]+/g, ' ')
    .trim();
}

/** `values` with every text made safe; the shape stays. */
export function safeValues(values: TemplateValues): TemplateValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? safeText(value) : value.map(safeValues)]),
  );
}

/** Every line of every text that a filled template must show. */
export function everyLine(values: TemplateValues): readonly string[] {
  return Object.values(values)
    .flatMap((value) => (typeof value === 'string' ? value.split('\n') : value.flatMap(everyLine)))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
