import type { Migration } from './migration.ts';

/** Every try to find out why a child is away, with what came of it; the person and the time are the command's. */
export const contactAttempts: Migration = {
  id: 20,
  name: 'contact-attempts',
  statements: [
    `CREATE TABLE contact_attempt (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      for_date TEXT NOT NULL,
      session INTEGER CHECK (session IN (0, 1)),
      contact INTEGER,
      means TEXT NOT NULL CHECK (means IN ('phone', 'text', 'email', 'visit', 'other')),
      outcome TEXT NOT NULL CHECK (outcome IN ('no answer', 'left message', 'spoke', 'wrong number', 'seen', 'passed to safeguarding lead')),
      said TEXT CHECK (length(said) <= 500),
      seen_child INTEGER NOT NULL CHECK (seen_child IN (0, 1)),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX contact_attempt_current ON contact_attempt (id) WHERE to_command IS NULL`,
    `CREATE INDEX contact_attempt_pupil ON contact_attempt (pupil, for_date)`,
  ],
};
