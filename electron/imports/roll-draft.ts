/** A pupil as the words of a file, before any of them is checked; the CTF reader and the table reader both end here. */
export type RollDraft = {
  readonly line: number;
  /** The text of a field of `roll-fields.ts`; empty where the file gives nothing. */
  get(field: string): string;
  /** What the file calls the field. */
  columnOf(field: string): string;
  /** The line on which the field stands. */
  lineOf(field: string): number;
  readonly contacts: readonly ContactDraft[];
};

/** A contact as words; `columnOf` names its fields as the file does. */
export type ContactDraft = {
  readonly line: number;
  readonly order: string;
  get(part: string): string;
  columnOf(part: string): string;
  /** True where the file says that the contact lives at the pupil's address instead of giving one. */
  readonly addressAsPupil: boolean;
};
