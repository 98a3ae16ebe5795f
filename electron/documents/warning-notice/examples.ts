// Invented letters: the golden tests, the preview of a template and the documentation show the same ones.
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type WarningNotice, warningNoticeSchema } from './model.ts';

const meanings = {
  G: 'Holiday that the school did not agree to',
  O: 'Away, and the school knows of no reason it can accept',
  U: 'Came after the register had closed',
  N: 'Reason not known yet',
} as const;

function counted(day: string, session: 'AM' | 'PM', symbol: 'G' | 'O' | 'U') {
  return { date: plainDate(day), session, symbol, meaning: meanings[symbol] };
}

const base = {
  stage: { kind: 'approved', reference: 'PNWL/2026-27/0007' },
  date: plainDate('2026-11-24'),
  school: {
    name: 'Millbrook Park School',
    addressLines: ['Lower Weir Road', 'Fivehills', 'FH6 4QA'],
    phone: '01632 960200',
    email: 'attendance@millbrookpark.example',
  },
  recipient: {
    name: 'Ms Amina Rashid',
    address: { kind: 'own', lines: ['14 Orchard Row', 'Fivehills', 'FH6 2TB'] },
  },
  pupil: { legalName: 'Idris Rashid', firstName: 'Idris', yearGroup: 'Year 8' },
  window: { from: plainDate('2026-09-14'), to: plainDate('2026-11-24'), schoolWeeks: 10 },
  sessions: [
    counted('2026-10-05', 'AM', 'U'),
    counted('2026-10-12', 'AM', 'O'),
    counted('2026-10-12', 'PM', 'O'),
    counted('2026-11-02', 'AM', 'U'),
    counted('2026-11-16', 'AM', 'O'),
    counted('2026-11-16', 'PM', 'O'),
    counted('2026-11-23', 'AM', 'U'),
    counted('2026-11-23', 'PM', 'O'),
  ],
  provisionalSessions: [],
  queryBy: plainDate('2026-12-08'),
  monitoring: { schoolDays: 15, until: plainDate('2026-12-15') },
  help: {
    who: 'Mrs Petra Doyle, attendance officer',
    phone: '01632 960200',
    email: 'attendance@millbrookpark.example',
    adjustments:
      'Please tell us if you would like an interpreter, this letter in large print, or this letter read out to you. ' +
      'Please also tell us about anything else that would make it easier to read our letters or to talk with us. This is free.',
  },
  support: {
    checkedBy: 'Mrs Petra Doyle',
    given: ['On 13 October 2026 Mrs Doyle rang and talked about the mornings.'],
    offered: ['A place at the breakfast club, free of charge, from 2 November 2026.'],
    notTakenUp: ['A meeting at school on 19 November 2026. We can meet on another day or talk by phone.'],
  },
  penalty: {
    firstLower: { pounds: 80, withinDays: 21 },
    firstFull: { pounds: 160, withinDays: 28 },
    second: { pounds: 160, withinDays: 28 },
    limit: { notices: 2, years: 3 },
  },
  authority: { name: 'Fivehills City Council', team: 'The School Attendance Support Team', decides: true },
  exampleSentence: null,
  signatory: { name: 'Dr Helen Marsh', role: 'Head teacher' },
} as const;

/** Two sessions on each school day from `from`, `days` days long. */
function everySession(from: PlainDate, days: number) {
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter((day) => weekdayOf(day) <= 5)
    .flatMap((day) => [counted(day, 'AM', 'G'), counted(day, 'PM', 'G')]);
}

const letter = (changes: Partial<Record<keyof WarningNotice, unknown>> = {}): WarningNotice =>
  warningNoticeSchema.parse({ ...base, ...changes });

const estrangedPupil = { legalName: 'Freya Linden', firstName: 'Freya', yearGroup: 'Year 5' };

export const warningNoticeExamples = {
  'one-parent': letter(),
  draft: letter({ stage: { kind: 'draft' } }),
  'estranged-first-parent': letter({
    stage: { kind: 'approved', reference: 'PNWL/2026-27/0011' },
    pupil: estrangedPupil,
    recipient: {
      name: 'Mrs Carla Linden',
      address: { kind: 'own', lines: ['Flat 3', '27 Tannery Street', 'Fivehills', 'FH2 8LN'] },
    },
    support: { ...base.support, given: ['On 9 November 2026 Mrs Doyle met Mrs Carla Linden at school.'] },
  }),
  'estranged-second-parent': letter({
    stage: { kind: 'approved', reference: 'PNWL/2026-27/0012' },
    pupil: estrangedPupil,
    recipient: {
      name: 'Mr Tobias Wren',
      address: { kind: 'own', lines: ['The Old Forge', 'Church Lane', 'Netherby', 'NB4 1RS'] },
    },
    support: { ...base.support, given: ['On 12 November 2026 Mrs Doyle rang Mr Tobias Wren.'] },
  }),
  'withheld-address': letter({ recipient: { name: 'Ms Amina Rashid', address: { kind: 'careOfSchool' } } }),
  'long-names': letter({
    recipient: {
      name: 'The Reverend Dr Maximiliana Featherstonehaugh-Cholmondeley-Okonkwo',
      address: {
        kind: 'own',
        lines: [
          'Apartment 1204, Block C',
          'The Former Royal Worsted and Alpaca Spinning Manufactory',
          '118–122 Upper Canal Embankment Road',
          'Nether Fivehills',
          'Fivehills',
          'FH11 9ZZ',
        ],
      },
    },
    pupil: {
      legalName: 'Bartholomew Ignatius Featherstonehaugh-Cholmondeley-Okonkwo',
      firstName: 'Bartholomew',
      yearGroup: 'Year 10',
    },
    school: { ...base.school, name: 'The Blessed Margaret of Fivehills Church of England Voluntary Aided Primary School' },
  }),
  'two-pages-of-sessions': letter({
    window: { from: plainDate('2026-09-14'), to: plainDate('2026-11-24'), schoolWeeks: 10 },
    sessions: everySession(plainDate('2026-09-21'), 30),
  }),
  'reason-not-known': letter({
    sessions: base.sessions.slice(0, 6),
    provisionalSessions: [
      { date: plainDate('2026-11-24'), session: 'AM', symbol: 'N', meaning: meanings.N },
      { date: plainDate('2026-11-20'), session: 'PM', symbol: 'N', meaning: meanings.N },
    ],
  }),
  'nothing-recorded-example-policy': letter({
    support: { checkedBy: 'Mrs Petra Doyle', given: [], offered: [], notTakenUp: [] },
    help: {
      ...base.help,
      who: 'the School Attendance Support Team of Fivehills City Council',
      phone: '01632 960100',
      email: 'attendance@fivehills.example',
    },
    exampleSentence: 'The 15 school days come from an example policy. They are neither a national rule nor the rule of any city.',
  }),
} as const satisfies Readonly<Record<string, WarningNotice>>;
