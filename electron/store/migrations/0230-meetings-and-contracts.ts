import type { Migration } from './migration.ts';

const versioned = 'id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER';
const key = 'PRIMARY KEY (id, from_command)) {{table}}';
const table = (name: string, columns: string): readonly string[] => [
  `CREATE TABLE ${name} (${versioned}, ${columns}, ${key}`,
  `CREATE UNIQUE INDEX ${name}_current ON ${name} (id) WHERE to_command IS NULL`,
];

/** Meetings with families, and parenting contracts (Anti-social Behaviour Act 2003 s.19) in all their versions. */
export const meetingsAndContracts: Migration = {
  id: 230,
  name: 'meetings-and-contracts',
  statements: [
    ...table(
      'meeting',
      `case_id INTEGER, meeting_kind TEXT NOT NULL, planned_on TEXT NOT NULL, planned_minute INTEGER NOT NULL, place TEXT NOT NULL,
       about TEXT NOT NULL, meeting_stand TEXT NOT NULL CHECK (meeting_stand IN ('planned', 'held', 'notHeld', 'cancelled')),
       held_on TEXT, notes TEXT, because TEXT`,
    ),
    ...table('meeting_pupil', 'meeting INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id)'),
    'CREATE INDEX meeting_pupil_meeting ON meeting_pupil (meeting)',
    'CREATE INDEX meeting_pupil_pupil ON meeting_pupil (pupil)',
    ...table(
      'meeting_party',
      `meeting INTEGER NOT NULL, party_kind TEXT NOT NULL, contact INTEGER, name TEXT NOT NULL, invited_on TEXT, invited_by TEXT,
       letter INTEGER, attended TEXT`,
    ),
    'CREATE INDEX meeting_party_meeting ON meeting_party (meeting)',
    ...table(
      'arranging_attempt',
      `meeting INTEGER, contract INTEGER, tried_on TEXT NOT NULL, tried_by TEXT NOT NULL, whom TEXT NOT NULL, outcome TEXT NOT NULL,
       words TEXT NOT NULL`,
    ),
    'CREATE INDEX arranging_attempt_meeting ON arranging_attempt (meeting)',
    'CREATE INDEX arranging_attempt_contract ON arranging_attempt (contract)',
    ...table(
      'parenting_contract',
      'pupil INTEGER NOT NULL REFERENCES pupil (id), case_id INTEGER, outcome TEXT, ended_on TEXT, because TEXT',
    ),
    'CREATE INDEX parenting_contract_pupil ON parenting_contract (pupil)',
    ...table(
      'contract_version',
      `contract INTEGER NOT NULL, number INTEGER NOT NULL, meeting INTEGER, review INTEGER, made_on TEXT NOT NULL, from_on TEXT NOT NULL,
       to_on TEXT NOT NULL, terms TEXT NOT NULL, approved_on TEXT, approved_by TEXT, document INTEGER, closed_as TEXT, closed_on TEXT,
       closed_because TEXT`,
    ),
    'CREATE INDEX contract_version_contract ON contract_version (contract)',
    ...table(
      'contract_party',
      `version INTEGER NOT NULL, side TEXT NOT NULL, contact INTEGER, name TEXT NOT NULL, answer TEXT, answered_on TEXT, signed_by TEXT,
       because TEXT`,
    ),
    'CREATE INDEX contract_party_version ON contract_party (version)',
    ...table(
      'contract_review',
      `contract INTEGER NOT NULL, version INTEGER NOT NULL, planned_on TEXT, held_on TEXT NOT NULL, present TEXT NOT NULL,
       findings TEXT NOT NULL, figures TEXT NOT NULL, review_decision TEXT NOT NULL, reasons TEXT NOT NULL`,
    ),
    'CREATE INDEX contract_review_contract ON contract_review (contract)',
    ...table('contract_care_view', 'version INTEGER NOT NULL, virtual_school TEXT NOT NULL, social_worker TEXT NOT NULL'),
    'CREATE INDEX contract_care_view_version ON contract_care_view (version)',
  ],
};
