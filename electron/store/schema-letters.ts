import type { Versioned } from './schema-versioned.ts';

export type LetterTemplateTable = Versioned & {
  kind: string;
  language: string;
  number: number;
  sha256: string;
  document: number;
  file_name: string;
  again_of: number | null;
};
export type LetterBatchTable = Versioned & { kind: string; for_whom: string; made_on: string; wanted: number; content: string };
export type IssuedLetterTable = Versioned & {
  kind: string;
  language: string;
  /** Nothing where the template that comes with the program was used. */
  template: number | null;
  template_sha256: string;
  pupil: number;
  contact: number | null;
  recipient: string;
  care_of_school: number;
  document: number;
  values_sha256: string;
  issued_on: string;
  batch: number | null;
  case_id: number | null;
};
export type ContactLanguageTable = Versioned & { contact: number; language: string };
