// The codes before 19 August 2024: Education (Pupil Registration) (England) Regulations 2006, SI 2006/1751, as amended,
// and the department's code guidance. Old marks keep their old meaning and class and are never recoded.
import { plainDate } from '#shared/lib/plain-date.ts';
import type { CodeClass, RegisterCode } from './register-code.ts';

type Row = Omit<RegisterCode, 'id'>;
type Extras = Partial<Pick<Row, 'session' | 'from' | 'to' | 'reference'>>;

const from = plainDate('2006-09-01');
const to = plainDate('2024-08-18');
const reference = 'SI 2006/1751 reg 6 and the attendance code guidance of January 2009';

const rowsOf = (codeClass: CodeClass, texts: readonly (readonly [string, string, string, Extras?])[]) =>
  texts.map(
    ([symbol, title, meaning, extras]): Row => ({
      symbol,
      from,
      to,
      class: codeClass,
      title,
      meaning,
      detailRequired: false,
      reference,
      ...extras,
    }),
  );

export const codeRows2006: readonly Row[] = [
  ...rowsOf('present', [
    ['/', 'Present, morning', 'Present in the morning', { session: 'AM' }],
    ['\\', 'Present, afternoon', 'Present in the afternoon', { session: 'PM' }],
    ['L', 'Late', 'Arrived late, before the register closed'],
  ]),
  ...rowsOf('educational', [
    ['B', 'Educated off site', 'At approved education off site; before August 2024 this included what is K today'],
    [
      'D',
      'At another school',
      'Registered at two schools and due at the other: counted as attending until August 2011',
      { to: plainDate('2011-08-31'), reference: 'School census rules until the school year 2010/11' },
    ],
    ['J', 'Interview', 'At an interview for employment or a place elsewhere: counted as attending'],
    ['P', 'Sporting activity', 'At an approved sporting activity'],
    ['V', 'Educational visit', 'On an educational visit or trip'],
    ['W', 'Work experience', 'On work experience'],
  ]),
  ...rowsOf('authorised', [
    ['C', 'Other authorised absence', 'Leave for another reason, performances and part-time timetables included'],
    ['E', 'Excluded', 'Excluded, without other provision'],
    [
      'F',
      'Extended family holiday granted',
      'Extended holiday that the school granted',
      { to: plainDate('2013-08-31'), reference: 'SI 2006/1751 reg 7 until amended by SI 2013/756 on 1 September 2013' },
    ],
    ['H', 'Family holiday granted', 'Holiday that the school granted'],
    ['I', 'Illness', 'Ill; not an appointment'],
    ['M', 'Medical or dental appointment', 'At a medical or dental appointment'],
    ['R', 'Religious observance', 'A day set apart by the religious body to which the parent belongs'],
    ['S', 'Study leave', 'On study leave for a public examination'],
    ['T', 'Gypsy, Roma and Traveller absence', 'Travelling with a parent for occupational purposes'],
  ]),
  ...rowsOf('unauthorised', [
    ['G', 'Holiday not granted', 'On a holiday that the school did not grant, or longer than granted'],
    ['N', 'Reason not yet given', 'Absent, and no reason yet given'],
    ['O', 'Unauthorised absence', 'Absent without authority'],
    ['U', 'Arrived after the register closed', 'Arrived after the register closed'],
  ]),
  ...rowsOf('notPossible', [
    [
      'D',
      'At another school',
      'Registered at two schools and due at the other: not a possible session',
      { from: plainDate('2011-09-01'), reference: 'School census rules from the school year 2011/12' },
    ],
    [
      'X',
      'Not required to attend',
      'Not due at this session; March 2020 to April 2022 also not attending because of coronavirus',
    ],
    ['Y', 'Unable to attend', 'Unable to attend because of exceptional circumstances'],
  ]),
  ...rowsOf('notCollected', [
    ['Z', 'Not yet on roll', 'Expected pupil, not yet on the admission register'],
    ['#', 'Planned closure', 'School closed to pupils as planned'],
  ]),
];
