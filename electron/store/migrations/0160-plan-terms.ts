import type { Migration } from './migration.ts';

/** What was agreed for a plan, under the plan's own number, and what was said about pupils expected elsewhere. */
export const planTerms: Migration = {
  id: 160,
  name: 'plan terms',
  statements: [
    `CREATE TABLE plan_terms (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      slots INTEGER CHECK (slots BETWEEN 1 AND 1023),
      provider TEXT CHECK (length(provider) <= 200),
      detail TEXT CHECK (length(detail) <= 200),
      agreed_contact INTEGER,
      agreed_name TEXT CHECK (length(agreed_name) <= 200),
      agreed_on TEXT,
      agreed_how TEXT,
      exceptional TEXT CHECK (length(exceptional) <= 500),
      review_on TEXT,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX plan_terms_current ON plan_terms (id) WHERE to_command IS NULL`,
    `CREATE TABLE expected_word (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      marked_on TEXT NOT NULL,
      session INTEGER NOT NULL CHECK (session IN (0, 1)),
      arrived INTEGER NOT NULL CHECK (arrived IN (0, 1)),
      said_by TEXT NOT NULL CHECK (length(said_by) <= 200),
      said_on TEXT NOT NULL,
      said_minute INTEGER NOT NULL CHECK (said_minute BETWEEN 0 AND 1439),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX expected_word_current ON expected_word (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX expected_word_once ON expected_word (marked_on, pupil, session) WHERE to_command IS NULL`,
  ],
};
