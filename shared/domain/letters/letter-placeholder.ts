/** Where the text of a placeholder comes from: `asked` is typed by whoever makes the letters, the rest the office knows. */
export type PlaceholderSource = 'school' | 'recipient' | 'pupil' | 'register' | 'asked';

/** One name that stands between braces in a template and is put into words when the letter is made. */
export type LetterPlaceholder = {
  readonly name: string;
  /** For whoever edits the template: what is put in its place. */
  readonly meaning: string;
  readonly required: boolean;
  readonly sample: string;
  readonly from: PlaceholderSource;
  /** Of an `asked` one: a day is printed in the letter's language, a paragraph may be long. */
  readonly asks?: 'line' | 'paragraph' | 'day';
};

type Rest = Omit<LetterPlaceholder, 'name' | 'meaning' | 'sample' | 'from' | 'required'>;
type Row = readonly [name: string, meaning: string, sample: string];

export function required(from: PlaceholderSource, row: Row, rest: Rest = {}): LetterPlaceholder {
  return placeholder({ row, from, required: true }, rest);
}

export function optional(from: PlaceholderSource, row: Row, rest: Rest = {}): LetterPlaceholder {
  return placeholder({ row, from, required: false }, rest);
}

type Given = { readonly row: Row; readonly from: PlaceholderSource; readonly required: boolean };

function placeholder({ row: [name, meaning, sample], from, required: must }: Given, rest: Rest): LetterPlaceholder {
  return { name, meaning, sample, from, required: must, ...rest };
}
