import { schoolDaysOfExample } from './example-days.ts';
import type { MonthlyRegister, PrintedPupil, PrintedSession } from './model.ts';

const days = schoolDaysOfExample;
const surnames = ['Alder', 'Birch', 'Cedar', 'Dogwood-Featherstonehaugh', 'Elm', 'Fir', 'Gorse'];
const forenames = ['Amos', 'Bettina', 'Cleo', 'Dmitri-Alexander', 'Esme'];

function sessionsOf(number: number): readonly PrintedSession[] {
  return days.flatMap((date, day): PrintedSession[] =>
    (['AM', 'PM'] as const).map((session) => ({
      date,
      session,
      inClass: !(number === 4 && day < 5),
      ...entriesOf({ number, day, session }),
    })),
  );
}

function entriesOf(at: { number: number; day: number; session: 'AM' | 'PM' }): Pick<PrintedSession, 'entries' | 'notes'> {
  const { number, day, session } = at;
  if (number === 1 && day === 3) return { entries: [{ symbol: 'N' }, { symbol: 'I' }], notes: [1] };
  if (number === 2 && day === 3 && session === 'AM') {
    return { entries: [{ symbol: 'N' }, { symbol: 'L', minutesLate: 25 }, { symbol: 'U', minutesLate: 45 }], notes: [2, 3] };
  }
  if (number === 3 && day === 4 && session === 'AM') return { entries: [{ symbol: undefined }, { symbol: 'I' }], notes: [4] };
  if (number === 5 && day === 8 && session === 'PM') return { entries: [], notes: [] };
  if (number === 6 && day > 15) return { entries: [{ symbol: 'C1' }], notes: [] };
  return { entries: [{ symbol: session === 'AM' ? '/' : '\\' }], notes: [] };
}

const pupil = (number: number): PrintedPupil => ({
  name: `${surnames[number % surnames.length] ?? ''}, ${forenames[number % forenames.length] ?? ''}`,
  sessions: sessionsOf(number),
});

const whole: MonthlyRegister = {
  schoolName: 'Fernlea School',
  dfeNumber: '373/4999',
  className: '7A',
  month: 'March 2027',
  registerOfRecord: 'office',
  printedAt: '1 Apr 2027 16:05',
  printedBy: 'Owen Brook',
  days,
  pupils: Array.from({ length: 35 }, (_, index) => pupil(index)),
  notes: [
    {
      number: 1,
      pupil: 'Birch, Bettina',
      changes: ['Thu 4 AM: N → I', 'Thu 4 PM: N → I'],
      reason: 'Reason given by parent',
      at: '5 Mar 2027 09:12',
      by: 'Owen Brook, Attendance officer',
    },
    {
      number: 2,
      pupil: 'Cedar, Cleo',
      changes: ['Thu 4 AM: N → L25'],
      reason: 'Arrived late',
      at: '4 Mar 2027 10:02',
      by: 'Owen Brook, Attendance officer',
    },
    {
      number: 3,
      pupil: 'Cedar, Cleo',
      changes: ['Thu 4 AM: L25 → U45'],
      reason: 'Wrong code entered',
      at: '4 Mar 2027 15:31',
      by: 'Helen Achebe, Head teacher',
    },
    {
      number: 4,
      pupil: 'Dogwood-Featherstonehaugh, Dmitri-Alexander',
      changes: ['Fri 5 AM: no mark → I'],
      reason: 'Reason given by parent',
      at: '8 Mar 2027 09:40',
      by: 'Owen Brook, Attendance officer',
    },
  ],
  codes: [
    { symbol: '/', title: 'Present in the morning', codeClass: 'present' },
    { symbol: '\\', title: 'Present in the afternoon', codeClass: 'present' },
    { symbol: 'C1', title: 'Regulated performance or employment abroad', codeClass: 'authorised' },
    { symbol: 'I', title: 'Illness', codeClass: 'authorised' },
    { symbol: 'L', title: 'Late before the register closed', codeClass: 'present' },
    { symbol: 'N', title: 'Reason not yet established', codeClass: 'unauthorised' },
    { symbol: 'U', title: 'Arrived after the register closed', codeClass: 'unauthorised' },
  ],
};

export const monthlyRegisterExamples = {
  'whole-class': whole,
  'of-the-mis': {
    ...whole,
    registerOfRecord: 'mis',
    days: days.slice(0, 2),
    pupils: whole.pupils.slice(0, 2),
    notes: [],
    codes: whole.codes.slice(0, 2),
  },
} as const satisfies Readonly<Record<string, MonthlyRegister>>;
