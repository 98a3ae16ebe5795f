import type { Migration } from './migration.ts';

/** What the authority is told about single pupils (SI 2024/208 reg 13), as it was prepared; with the bundle that took it along. */
export const laReturns: Migration = {
  id: 100,
  name: 'la-returns',
  statements: [
    `CREATE TABLE la_return (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('newPupil', 'deletion', 'attendance', 'sickness')),
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      case_on TEXT NOT NULL,
      deadline TEXT,
      content TEXT NOT NULL,
      bundle INTEGER,
      other_route TEXT CHECK (length(other_route) <= 200),
      other_on TEXT,
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX la_return_current ON la_return (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX la_return_case ON la_return (kind, pupil, case_on) WHERE to_command IS NULL`,
  ],
};
