import type { NoteRow } from '#shared/domain/registers/half-term-notes/note-rows.ts';
import { addDays, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { HalfTermNote } from './model.ts';

const nothing = {
  missed: 0,
  explained: 0,
  notExplained: 0,
  unauthorised: 0,
  lateAfterClose: 0,
  lateBeforeClose: 0,
  minutesLate: 0,
  unmarked: 0,
};

const firstParent: HalfTermNote = {
  school: {
    name: 'Fernlea Community School',
    addressLines: ['1 Fern Lane', 'Fernlea'],
    phone: '01632 960010',
    email: 'office@fernlea.example',
  },
  recipient: { name: 'Ms Ada Alder', addressLines: ['14 Mill Lane', 'Fivehills'] },
  madeOn: plainDate('2026-10-23'),
  pupil: { legalName: 'Amira Theodora Alder', firstName: 'Amira' },
  period: { name: 'Autumn term, first half', from: plainDate('2026-09-02'), to: plainDate('2026-10-23') },
  counts: {
    ...nothing,
    possible: 74,
    missed: 9,
    explained: 5,
    notExplained: 3,
    unauthorised: 1,
    lateAfterClose: 1,
    lateBeforeClose: 1,
    minutesLate: 52,
  },
  absences: [
    { date: plainDate('2026-09-14'), part: 'All day', entry: 'Ill', counted: 'Explained' },
    { date: plainDate('2026-09-15'), part: 'All day', entry: 'Ill', counted: 'Explained' },
    { date: plainDate('2026-09-30'), part: 'Afternoon', entry: 'Medical or dental appointment', counted: 'Explained' },
    {
      date: plainDate('2026-10-07'),
      part: 'Morning',
      entry: 'Away, and the school knows of no reason it can accept',
      counted: 'Unauthorised',
    },
    { date: plainDate('2026-10-15'), part: 'Morning', entry: 'Not yet explained', counted: 'Not yet explained' },
    { date: plainDate('2026-10-22'), part: 'All day', entry: 'Not yet explained', counted: 'Not yet explained' },
  ],
  lates: [
    { date: plainDate('2026-09-21'), part: 'Morning', entry: 'Came before the register closed, 7 minutes' },
    { date: plainDate('2026-10-09'), part: 'Morning', entry: 'Came after the register had closed, 45 minutes' },
  ],
  replyBy: plainDate('2026-11-13'),
};

const longName = 'Anastasia-Wilhelmina Konstantinopoulou-Featherstonehaugh of Saint Bartholomew-in-the-Marsh';

/** Absent on every weekday of the period: the longest table. */
const everyDay = Array.from({ length: 52 }, (_, index) => addDays(firstParent.period.from, index))
  .filter((date) => weekdayOf(date) <= 5)
  .map((date): NoteRow => ({ date, part: 'All day', entry: 'Ill', counted: 'Explained' }));

export const halfTermNoteExamples = {
  'first-parent': firstParent,
  /** The other parent of the same child, who lives elsewhere. */
  'second-parent': { ...firstParent, recipient: { name: 'Mr Bo Birch', addressLines: ['3 Harbour View', 'Otherby'] } },
  'withheld-address': { ...firstParent, recipient: { name: 'Ms Cara Cedar', addressLines: [] } },
  'never-away': { ...firstParent, counts: { ...nothing, possible: 74 }, absences: [], lates: [] },
  'late-only': {
    ...firstParent,
    counts: { ...nothing, possible: 74, lateBeforeClose: 1, minutesLate: 7 },
    absences: [],
    lates: firstParent.lates.slice(0, 1),
  },
  'two-days-chosen': {
    ...firstParent,
    period: { ...firstParent.period, name: '' },
    counts: { ...nothing, possible: 73, missed: 1, explained: 1, unmarked: 1 },
    absences: firstParent.absences.slice(2, 3),
    lates: [],
    replyBy: undefined,
  },
  'long-names': {
    ...firstParent,
    school: {
      ...firstParent.school,
      name: 'The Very Reverend Aloysius Featherstonehaugh Memorial Community Academy and Sixth Form',
    },
    recipient: {
      name: `Professor ${longName}`,
      addressLines: ['The Old Coach House behind the Former Corn Exchange', 'Upper Little Wimblington-under-the-Hill', 'ZZ9 9ZZ'],
    },
    pupil: { legalName: `${longName} Junior`, firstName: 'Anastasia-Wilhelmina' },
  },
  'every-day': {
    ...firstParent,
    counts: { ...nothing, possible: everyDay.length * 2, missed: everyDay.length * 2, explained: everyDay.length * 2 },
    absences: everyDay,
    lates: [],
  },
} as const satisfies Readonly<Record<string, HalfTermNote>>;
