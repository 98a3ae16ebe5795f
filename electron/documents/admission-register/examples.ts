import type { AdmissionEntry, AdmissionRegister } from './model.ts';

const amos: AdmissionEntry = {
  legalName: 'Amos Theodore Alder',
  knownName: 'Teddy Alder',
  formerUpn: undefined,
  upn: 'A373499920001',
  sex: 'M',
  bornOn: '2 Jan 2015',
  address: ['14 Mill Lane', 'Fivehills'],
  startingDays: ['1 Sep 2026'],
  lastDay: '',
  classAndYear: '7A, year 7',
  parents: [
    {
      name: 'Ms Ada Alder',
      relationship: 'Mother',
      livesWith: true,
      address: ['14 Mill Lane', 'Fivehills'],
      phones: ['01632 960101', '01632 960102'],
    },
    { name: 'Mr Bo Birch', relationship: 'Father', livesWith: false, address: ['3 Quay Street', 'Oldport'], phones: [] },
  ],
  others: [{ name: 'Mrs Cora Alder', relationship: 'Grandmother', livesWith: undefined, address: [], phones: ['01632 960103'] }],
};

const withheld: AdmissionEntry = {
  ...amos,
  legalName: 'Bettina Birch',
  knownName: undefined,
  formerUpn: 'B373499919999',
  address: ['c/o the school'],
  startingDays: ['1 Sep 2025', '6 Jan 2026'],
  lastDay: '17 Jul 2026',
  classAndYear: '',
  parents: [
    {
      name: 'Ms Dana Birch',
      relationship: 'Mother',
      livesWith: true,
      address: ['c/o the school'],
      phones: ['held by the school'],
    },
  ],
  others: [],
};

const frame: AdmissionRegister = {
  schoolName: 'Fernlea School',
  dfeNumber: '373/4999',
  who: 'Everyone ever on the roll',
  printedAt: '24 Nov 2026 09:00',
  printedBy: 'Owen Brook',
  entries: [amos, withheld, { ...amos, legalName: 'Cleo Maria Featherstonehaugh-Wolfeschlegelstein', parents: [], others: [] }],
};

export const admissionRegisterExamples = {
  everyone: frame,
  nobody: { ...frame, who: 'Pupils who have left', entries: [] },
} as const satisfies Readonly<Record<string, AdmissionRegister>>;
