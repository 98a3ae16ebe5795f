import type { Migration } from './migration.ts';

/** Meetings with the authority about those who miss most. Their decisions are steps, in `case_task`. */
export const targeting: Migration = {
  id: 280,
  name: 'targeting',
  statements: [
    `CREATE TABLE targeting_meeting (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
       held_on TEXT NOT NULL, people TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id, from_command)) {{table}}`,
    'CREATE UNIQUE INDEX targeting_meeting_current ON targeting_meeting (id) WHERE to_command IS NULL',
  ],
};
