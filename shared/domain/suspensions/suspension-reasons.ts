// Why a pupil is suspended, by the code set of the school census: up to three for one suspension.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export const suspensionReasonIds = [
  ...(['PP', 'PA', 'VP', 'VA', 'OW', 'BU', 'RA', 'LG'] as const),
  ...(['DS', 'SM', 'DA', 'DM', 'TH', 'DB', 'MT', 'PH'] as const),
] as const;
export type SuspensionReasonId = (typeof suspensionReasonIds)[number];

export const mostReasons = 3;

export type SuspensionReason = {
  readonly id: SuspensionReasonId;
  readonly title: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reference: string;
};

const from = plainDate('2020-09-01');
const reference = 'DfE school census, exclusion reasons, from the school year 2020/21';
const row = (id: SuspensionReasonId, title: string): SuspensionReason => ({ id, title, from, reference });

export const suspensionReasons: readonly SuspensionReason[] = [
  row('PP', 'Physical assault against a pupil'),
  row('PA', 'Physical assault against an adult'),
  row('VP', 'Verbal abuse or threatening behaviour against a pupil'),
  row('VA', 'Verbal abuse or threatening behaviour against an adult'),
  row('OW', 'Offensive weapon or prohibited item, used or threatened'),
  row('BU', 'Bullying'),
  row('RA', 'Racist abuse'),
  row('LG', 'Abuse against sexual orientation or gender identity'),
  row('DS', 'Abuse relating to disability'),
  row('SM', 'Sexual misconduct'),
  row('DA', 'Drugs or alcohol'),
  row('DM', 'Damage'),
  row('TH', 'Theft'),
  row('DB', 'Persistent or general disruptive behaviour'),
  row('MT', 'Misuse of social media or online technology'),
  row('PH', 'Wilful and repeated breach of protective health measures'),
];

export function suspensionReasonsAt(on: PlainDate): readonly SuspensionReason[] {
  return suspensionReasons.filter((one) => one.from <= on && (one.to === undefined || on <= one.to));
}

export function suspensionReasonTitle(id: SuspensionReasonId): string {
  return suspensionReasons.find((one) => one.id === id)?.title ?? id;
}
