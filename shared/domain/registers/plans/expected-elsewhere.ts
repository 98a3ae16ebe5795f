// A plan is no mark. Where a pupil is to be taught elsewhere, the school says so in the register only when whoever teaches or
// leads there has confirmed it for that session; unconfirmed it is an absence to be followed up. SI 2024/208 reg 10 Table 2;
// Working together to improve school attendance (WTISA) August 2024, codes K, B, P, V, W and D.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type ExpectedCode = {
  readonly symbol: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Who can confirm that the pupil is there. */
  readonly confirmedBy: string;
  readonly reference: string;
};

const from = plainDate('2024-08-19');
const table2 = 'SI 2024/208 reg 10, Table 2';

export const expectedCodes: readonly ExpectedCode[] = [
  { symbol: 'K', from, confirmedBy: 'the provider that the local authority arranged', reference: table2 },
  { symbol: 'B', from, confirmedBy: 'the provider', reference: table2 },
  { symbol: 'P', from, confirmedBy: 'the coach or leader', reference: table2 },
  { symbol: 'V', from, confirmedBy: 'the leader of the visit', reference: table2 },
  { symbol: 'W', from, confirmedBy: 'the employer', reference: table2 },
  { symbol: 'D', from, confirmedBy: 'the other school', reference: table2 },
];

/** The rule for a code on a day; undefined where the code expects nobody elsewhere, and for days without a rule. */
export function expectedCodeAt(symbol: string, on: PlainDate): ExpectedCode | undefined {
  return expectedCodes.find((one) => one.symbol === symbol && one.from <= on && (one.to === undefined || on <= one.to));
}

export const expectedStandings = [
  /** Neither confirmed nor denied, the register has closed: an N and a call are due. */
  'overdue',
  /** The register is open and nobody has said anything. */
  'awaited',
  /** The register says N since nobody confirmed. */
  'unconfirmed',
  /** The register has the code of the plan, but nobody is named who confirmed it. */
  'unsaid',
  /** Whoever teaches there said that the pupil did not come; the register says N. */
  'notArrived',
  'ahead',
  'confirmed',
  /** The register says something else: the pupil was here after all, or is ill. */
  'otherwise',
] as const;
export type ExpectedStanding = (typeof expectedStandings)[number];

export type ExpectedSession = {
  readonly phase: 'notDue' | 'open' | 'closed';
  /** The code of the plan. */
  readonly planned: string;
  /** What the register says; undefined where it says nothing. */
  readonly mark: string | undefined;
  /** What whoever teaches there said, where somebody wrote it down. */
  readonly arrived: boolean | undefined;
};

/** Where one expected session stands. The register goes first: a correction since outweighs what was said before. */
export function expectedStanding({ phase, planned, mark, arrived }: ExpectedSession): ExpectedStanding {
  if (mark === undefined) return phase === 'notDue' ? 'ahead' : phase === 'open' ? 'awaited' : 'overdue';
  if (mark === planned) return arrived === true ? 'confirmed' : 'unsaid';
  if (mark === 'N') return arrived === false ? 'notArrived' : 'unconfirmed';
  return 'otherwise';
}

const confirmable: ReadonlySet<ExpectedStanding> = new Set(['awaited', 'overdue', 'unconfirmed', 'unsaid', 'notArrived']);
const deniable: ReadonlySet<ExpectedStanding> = new Set(['awaited', 'overdue', 'unconfirmed', 'unsaid', 'confirmed']);

/** Why what was said about a session cannot be taken down, in a sentence; undefined where it can. */
export function wordRefusal(standing: ExpectedStanding, arrived: boolean): string | undefined {
  if ((arrived ? confirmable : deniable).has(standing)) return undefined;
  if (standing === 'ahead') return 'that session has not begun';
  if (standing === 'otherwise') return 'the register says something else by now; correct the mark first';
  return standing === 'confirmed' ? 'it is confirmed already' : 'it is written already that the pupil did not arrive';
}

/** Whether a session may become N for want of a word: its register has closed and nothing stands in it. */
export function maySettleUnconfirmed(standing: ExpectedStanding): boolean {
  return standing === 'overdue';
}
