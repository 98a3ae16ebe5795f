import type { Migration } from './migration.ts';

const versioned = (table: string, columns: string): readonly string[] => [
  `CREATE TABLE ${table} (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      ${columns},
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
  `CREATE UNIQUE INDEX ${table}_current ON ${table} (id) WHERE to_command IS NULL`,
];

/**
 * Leave of absence: the application (none received: nobody asked), the decision in all its versions, the letters as issued,
 * the return. What the safeguarding lead was asked lies in a table of its own that no other question reads.
 */
export const leaveOfAbsence: Migration = {
  id: 40,
  name: 'leave',
  statements: [
    ...versioned(
      'leave_absence',
      `pupil INTEGER NOT NULL REFERENCES pupil (id),
      applicant INTEGER,
      lives_with INTEGER CHECK (lives_with IN (0, 1)),
      received_on TEXT,
      from_on TEXT NOT NULL,
      from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)),
      to_on TEXT NOT NULL,
      to_session INTEGER NOT NULL CHECK (to_session IN (0, 1)),
      leave_kind TEXT NOT NULL CHECK (leave_kind IN ('C', 'C1', 'J1', 'S', 'R', 'T')),
      said TEXT NOT NULL CHECK (length(said) <= 4000),
      expected_on TEXT,
      returned_on TEXT`,
    ),
    `CREATE INDEX leave_absence_pupil ON leave_absence (pupil)`,
    ...versioned(
      'leave_decision',
      `leave_id INTEGER NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('granted', 'part', 'refused')),
      from_on TEXT, from_session INTEGER, to_on TEXT, to_session INTEGER,
      reasons TEXT NOT NULL CHECK (length(reasons) <= 4000),
      decided_on TEXT NOT NULL,
      decided_by TEXT NOT NULL`,
    ),
    `CREATE UNIQUE INDEX leave_decision_leave ON leave_decision (leave_id) WHERE to_command IS NULL`,
    ...versioned(
      'leave_letter',
      `leave_id INTEGER NOT NULL,
      contact INTEGER NOT NULL,
      decision_command INTEGER NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('granted', 'part', 'refused')),
      sent_by TEXT NOT NULL CHECK (sent_by IN ('post', 'email', 'by hand')),
      issued_on TEXT NOT NULL,
      document INTEGER NOT NULL`,
    ),
    `CREATE INDEX leave_letter_leave ON leave_letter (leave_id)`,
    ...versioned(
      'leave_step',
      `leave_id INTEGER NOT NULL,
      step TEXT NOT NULL CHECK (step IN ('contact', 'visit', 'joint enquiry')),
      done_on TEXT NOT NULL,
      who TEXT NOT NULL CHECK (length(who) <= 200),
      came_of_it TEXT NOT NULL CHECK (length(came_of_it) <= 1000)`,
    ),
    `CREATE INDEX leave_step_leave ON leave_step (leave_id)`,
    ...versioned(
      'leave_welfare',
      `leave_id INTEGER NOT NULL,
      forced_marriage TEXT NOT NULL CHECK (forced_marriage IN ('no signs', 'signs', 'not known')),
      mutilation TEXT NOT NULL CHECK (mutilation IN ('no signs', 'signs', 'not known')),
      abduction TEXT NOT NULL CHECK (abduction IN ('no signs', 'signs', 'not known')),
      note TEXT CHECK (length(note) <= 4000)`,
    ),
    `CREATE UNIQUE INDEX leave_welfare_leave ON leave_welfare (leave_id) WHERE to_command IS NULL`,
  ],
};
