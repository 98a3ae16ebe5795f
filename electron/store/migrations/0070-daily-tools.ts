import type { Migration } from './migration.ts';

const versioned = `id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER`;

function versionedTable(name: string, columns: string): readonly string[] {
  return [
    `CREATE TABLE ${name} (${versioned}, ${columns}, PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX ${name}_current ON ${name} (id) WHERE to_command IS NULL`,
  ];
}

/** Who is told of an absence and who is not rung; and the sheet by which a pupil leaves the roll. */
export const dailyTools: Migration = {
  id: 70,
  name: 'daily-tools',
  statements: [
    ...versionedTable(
      'call_mark',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), kind TEXT NOT NULL, contact INTEGER, name TEXT, phone TEXT, worker TEXT, cause TEXT`,
    ),
    `CREATE INDEX call_mark_pupil ON call_mark (pupil)`,
    ...versionedTable(
      'absence_told',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), for_date TEXT NOT NULL, call_mark INTEGER NOT NULL`,
    ),
    `CREATE INDEX absence_told_pupil ON absence_told (pupil, for_date)`,
    ...versionedTable(
      'off_roll',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), ground TEXT NOT NULL, leaves_on TEXT NOT NULL, answers TEXT NOT NULL,
       destination TEXT NOT NULL, destination_name TEXT, return_on TEXT, return_by TEXT, state TEXT NOT NULL, decision TEXT`,
    ),
    `CREATE INDEX off_roll_pupil ON off_roll (pupil)`,
    ...versionedTable(
      'off_roll_enquiry',
      `off_roll INTEGER NOT NULL, made_on TEXT NOT NULL, made_by TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL`,
    ),
    `CREATE INDEX off_roll_enquiry_sheet ON off_roll_enquiry (off_roll)`,
    ...versionedTable(
      'home_education_word',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), said_on TEXT NOT NULL, said_by TEXT NOT NULL, la_told_on TEXT NOT NULL, la_told_how TEXT NOT NULL`,
    ),
  ],
};
