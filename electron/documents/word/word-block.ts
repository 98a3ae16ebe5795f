/** What a structured document is made of, in the order of reading. Texts are values from the store: nothing in them is markup. */
export type WordBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'bullets'; readonly texts: readonly string[] }
  /** Lines that belong together, such as an address. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly align?: 'right' }
  /** Named facts, one a row. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | WordTable
  | { readonly kind: 'signature'; readonly name: string; readonly role: string }
  | { readonly kind: 'pageBreak' };

export type WordTable = {
  readonly kind: 'table';
  readonly columns: readonly { readonly title: string; readonly millimetres: number; readonly align?: 'right' | 'center' }[];
  readonly rows: readonly (readonly string[])[];
  /** Points; 10 where nothing is said. */
  readonly points?: number;
  /** Little room around the words, for a table that must fit a page. */
  readonly tight?: boolean;
};

/** A structured document: its date, references and people are in the blocks, so that the same model gives the same bytes. */
export type WordDocument = {
  readonly title: string;
  /** The school, not a person. */
  readonly creator: string;
  /** Stands at the foot of every page, before the page's number. */
  readonly footer: string;
  readonly landscape?: boolean;
  readonly blocks: readonly WordBlock[];
};
