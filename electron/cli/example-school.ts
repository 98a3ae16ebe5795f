import { proposeTerms } from '#shared/domain/school/academic-year.ts';

/** What `init --example` prints: every field, to be filled in. The passphrases are to be replaced, each by its person. */
export const exampleSchool = {
  school: {
    name: 'Example School',
    urn: '199003',
    laCode: '373',
    establishment: '4998',
    phase: 'Secondary',
    registerOfRecord: 'office',
    times: {
      AM: { opens: 520, closes: 550, ends: 735 },
      PM: { opens: 780, closes: 805, ends: 920 },
    },
    address: ['1 Example Road', 'Exampleton', 'EX1 1AA'],
    phone: '01632 960100',
    email: 'office@example-school.example',
    headName: 'Alex Example',
  },
  accounts: [
    { name: 'Alex Example', role: 'head', passphrase: 'replace this passphrase 1' },
    { name: 'Robin Example', role: 'attendanceOfficer', passphrase: 'replace this passphrase 2' },
    { name: 'Sam Example', role: 'safeguardingLead', passphrase: 'replace this passphrase 3' },
  ],
  calendar: [2024, 2025, 2026].flatMap((startYear) => proposeTerms(startYear)),
};
