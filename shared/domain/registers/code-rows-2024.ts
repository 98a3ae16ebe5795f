// The 34 codes of the School Attendance (Pupil Registration) (England) Regulations 2024, SI 2024/208, and of the
// statutory guidance "Working together to improve school attendance" (WTISA), in force from 19 August 2024.
import { plainDate } from '#shared/lib/plain-date.ts';
import type { CodeClass, RegisterCode } from './register-code.ts';

type Row = Omit<RegisterCode, 'id'>;
type Extras = Partial<Pick<Row, 'detail' | 'session' | 'detailRequired'>>;

const from = plainDate('2024-08-19');
const table1 = 'SI 2024/208 reg 10, Table 1';
const table2 = 'SI 2024/208 reg 10, Table 2';
const table3 = 'SI 2024/208 reg 10, Table 3';
const leave = 'SI 2024/208 reg 10, Table 3, and reg 11';
const guidance = 'WTISA August 2024, administrative codes';

const rowsOf = (codeClass: CodeClass, reference: string, texts: readonly (readonly [string, string, string, Extras?])[]) =>
  texts.map(
    ([symbol, title, meaning, extras]): Row => ({
      symbol,
      from,
      class: codeClass,
      title,
      meaning,
      detailRequired: false,
      reference,
      ...extras,
    }),
  );

const nature = { detail: 'nature', detailRequired: true } as const;

/** In the order in which the guidance lists them. */
export const codeRows2024: readonly Row[] = [
  ...rowsOf('present', table1, [
    ['/', 'Present, morning', 'Present when the morning register begins', { session: 'AM' }],
    ['\\', 'Present, afternoon', 'Present when the afternoon register begins', { session: 'PM' }],
    ['L', 'Late', 'Arrived after the register began and before it closed', { detail: 'minutesLate' }],
  ]),
  ...rowsOf('educational', table2, [
    ['K', 'Provision by the local authority', 'At education arranged by the local authority, not at a school', nature],
    ['V', 'Educational visit', 'On a visit or trip arranged by the school and supervised by its staff'],
    ['P', 'Sporting activity', 'At an approved educational activity that is sporting'],
    ['W', 'Work experience', 'On approved work experience'],
    ['B', 'Other approved activity off site', 'At another approved and supervised educational activity away from school', nature],
  ]),
  ...rowsOf('notPossible', table2, [
    ['D', 'At another school', 'Due at another school where the pupil is also registered', { detail: 'otherSchool' }],
  ]),
  ...rowsOf('authorised', leave, [
    ['C1', 'Leave: performance or employment abroad', 'Leave for a regulated performance or regulated employment abroad'],
    ['M', 'Leave: medical or dental appointment', 'Leave for a medical or dental appointment'],
    ['J1', 'Leave: interview', 'Leave, asked for in advance, for an interview for employment or a place elsewhere'],
    ['S', 'Leave: study', 'Leave, agreed in advance, to study for a public examination'],
    ['C2', 'Leave: part-time timetable', 'Leave under an agreed, temporary part-time timetable', { detail: 'period' }],
    ['C', 'Leave: exceptional circumstances', 'Leave granted for other exceptional circumstances'],
  ]),
  ...rowsOf('notPossible', table3, [['X', 'Not required to attend', 'Not of compulsory school age and not due at this session']]),
  ...rowsOf('authorised', table3, [
    ['T', 'Parent travelling for work', 'Travelling with a parent whose occupation requires it'],
    ['R', 'Religious observance', 'A day set apart by the religious body to which the parent belongs'],
    ['I', 'Illness', 'Ill in body or mind; not an appointment'],
    ['E', 'Suspended or excluded', 'Suspended or permanently excluded, still on roll, without other provision'],
  ]),
  ...rowsOf('notPossible', table3, [
    ['Q', 'No access arrangements', 'The local authority has not made the travel or boarding arrangements that it owes'],
    ['Y1', 'Transport not available', 'Transport normally provided failed and the school is not within walking distance'],
    ['Y2', 'Travel disruption', 'Widespread disruption of travel in an emergency'],
    ['Y3', 'Part of the school closed', 'Part of the premises is out of use and there is no room elsewhere'],
    ['Y4', 'Whole school closed', 'The whole school is closed unexpectedly'],
    ['Y5', 'In detention', 'In detention under the criminal justice system'],
    ['Y6', 'Public health', 'Attending would go against public health guidance or law'],
    ['Y7', 'Other unavoidable cause', 'Another unavoidable cause that affects the pupil', nature],
  ]),
  ...rowsOf('unauthorised', table3, [
    ['G', 'Holiday not granted', 'On a holiday that the school did not grant, or longer than granted'],
    ['N', 'Reason not yet known', 'Absent, and the reason is not yet established'],
    ['O', 'Absent without acceptable reason', 'Absent, and no other code describes why'],
    [
      'U',
      'Arrived after the register closed',
      'Arrived after the register closed, before the session ended',
      { detail: 'minutesLate' },
    ],
  ]),
  ...rowsOf('notCollected', guidance, [
    ['Z', 'Not yet on roll', 'Expected pupil, not yet on the admission register'],
    ['#', 'Planned closure', 'Whole school closed as planned'],
  ]),
];
