import type { Migration } from './migration.ts';

/** Half-term attendance notes to parents: each run, each note as it was made, and that somebody said it was given. */
export const halfTermNotes: Migration = {
  id: 140,
  name: 'half-term-notes',
  statements: [
    `CREATE TABLE half_term_run (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      name TEXT NOT NULL CHECK (length(name) <= 200),
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      for_whom TEXT NOT NULL CHECK (length(for_whom) <= 200),
      friendly INTEGER NOT NULL,
      made_on TEXT NOT NULL,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX half_term_run_current ON half_term_run (id) WHERE to_command IS NULL`,
    `CREATE TABLE half_term_note (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      run INTEGER NOT NULL,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      contact INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX half_term_note_current ON half_term_note (id) WHERE to_command IS NULL`,
    `CREATE INDEX half_term_note_pupil ON half_term_note (pupil) WHERE to_command IS NULL`,
    `CREATE INDEX half_term_note_run ON half_term_note (run) WHERE to_command IS NULL`,
    `CREATE TABLE half_term_given (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      note INTEGER NOT NULL,
      given_by TEXT NOT NULL CHECK (given_by IN ('post', 'hand', 'pupil', 'email')),
      given_on TEXT NOT NULL,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX half_term_given_current ON half_term_given (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX half_term_given_note ON half_term_given (note) WHERE to_command IS NULL`,
  ],
};
