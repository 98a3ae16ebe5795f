import type { Migration } from './migration.ts';

/** Targets of attendance as the local authority proposed them, and what the head teacher answered. */
export const targets: Migration = {
  id: 110,
  name: 'targets',
  statements: [
    `CREATE TABLE target (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      scope TEXT NOT NULL CHECK (scope IN ('school', 'year', 'class')),
      target_group TEXT,
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      tenths INTEGER NOT NULL CHECK (tenths BETWEEN 1 AND 1000),
      proposed_by TEXT NOT NULL CHECK (length(proposed_by) <= 200),
      proposed_on TEXT NOT NULL,
      target_state TEXT NOT NULL CHECK (target_state IN ('proposed', 'agreed', 'declined')),
      answered_by TEXT CHECK (length(answered_by) <= 200),
      answered_on TEXT,
      answer TEXT CHECK (length(answer) <= 1000),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX target_current ON target (id) WHERE to_command IS NULL`,
  ],
};
