import type { Migration } from './migration.ts';

/** The school's own letter templates, each letter made from one, the runs of letters, and the language a contact reads. */
export const letters: Migration = {
  id: 220,
  name: 'letters',
  statements: [
    `CREATE TABLE letter_template (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      kind TEXT NOT NULL CHECK (length(kind) <= 60),
      language TEXT NOT NULL CHECK (length(language) <= 10),
      number INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      document INTEGER NOT NULL,
      file_name TEXT NOT NULL CHECK (length(file_name) <= 255),
      again_of INTEGER,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX letter_template_current ON letter_template (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX letter_template_number ON letter_template (kind, language, number) WHERE to_command IS NULL`,
    `CREATE TABLE letter_batch (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      kind TEXT NOT NULL CHECK (length(kind) <= 60),
      for_whom TEXT NOT NULL CHECK (length(for_whom) <= 200),
      made_on TEXT NOT NULL,
      wanted INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX letter_batch_current ON letter_batch (id) WHERE to_command IS NULL`,
    `CREATE TABLE issued_letter (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      kind TEXT NOT NULL CHECK (length(kind) <= 60),
      language TEXT NOT NULL CHECK (length(language) <= 10),
      template INTEGER,
      template_sha256 TEXT NOT NULL,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      contact INTEGER,
      recipient TEXT NOT NULL,
      care_of_school INTEGER NOT NULL,
      document INTEGER NOT NULL,
      values_sha256 TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      batch INTEGER,
      case_id INTEGER,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX issued_letter_current ON issued_letter (id) WHERE to_command IS NULL`,
    `CREATE INDEX issued_letter_pupil ON issued_letter (pupil) WHERE to_command IS NULL`,
    `CREATE INDEX issued_letter_batch ON issued_letter (batch) WHERE to_command IS NULL`,
    `CREATE TABLE contact_language (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      contact INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (length(language) <= 10),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX contact_language_current ON contact_language (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX contact_language_contact ON contact_language (contact) WHERE to_command IS NULL`,
  ],
};
