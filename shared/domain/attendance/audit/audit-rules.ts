// From which numbers on the coding audit says something. No law sets them: they are the program's plain defaults, and each
// finding says its own. A finding asks a person to look; it decides nothing and accuses nobody.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type AuditRules = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Unverified policy values, to be read as defaults. */
  readonly verified: boolean;
  readonly reference: string;
  /** A code's share is named where it has so many sessions and is `timesTenths`/10 times as large, or that part of it. */
  readonly share: { readonly leastSessions: number; readonly timesTenths: number };
  /** A correction made more than so many school days after its session. */
  readonly lateCorrectionDays: number;
  /** School days before a notice was drafted, or before a census day, in which a correction is named. */
  readonly daysBeforeNotice: number;
  readonly daysBeforeCensus: number;
  /** A person's share of a code: least sessions of the code, least entries in all on both sides, and times the others'. */
  readonly recorder: { readonly leastOfCode: number; readonly leastEntries: number; readonly timesTenths: number };
  /** A class whose every pupil has the same two marks on so many school days in a row. */
  readonly identical: { readonly leastDays: number; readonly leastPupils: number };
};

export const auditRules: readonly AuditRules[] = [
  {
    from: plainDate('2024-08-19'),
    verified: false,
    reference: 'a default of this program, not a rule of law',
    share: { leastSessions: 20, timesTenths: 15 },
    lateCorrectionDays: 10,
    daysBeforeNotice: 5,
    daysBeforeCensus: 5,
    recorder: { leastOfCode: 10, leastEntries: 50, timesTenths: 20 },
    identical: { leastDays: 5, leastPupils: 8 },
  },
];

/** The rules of the day on which the period ends; undefined where none covers it, and then nothing is said. */
export function auditRulesAt(on: PlainDate): AuditRules | undefined {
  return auditRules.find((rules) => rules.from <= on && (rules.to === undefined || on <= rules.to));
}

type CensusDay = { readonly on: PlainDate; readonly name: string; readonly verified: boolean; readonly reference: string };

const published = 'DfE school census dates; to be checked against the guide of the year';

export const censusDays: readonly CensusDay[] = (
  [
    ['2024-10-03', 'autumn census'],
    ['2025-01-16', 'spring census'],
    ['2025-05-15', 'summer census'],
    ['2025-10-02', 'autumn census'],
    ['2026-01-15', 'spring census'],
    ['2026-05-21', 'summer census'],
    ['2026-10-01', 'autumn census'],
    ['2027-01-21', 'spring census'],
    ['2027-05-20', 'summer census'],
  ] as const
).map(([on, name]) => ({ on: plainDate(on), name, verified: false, reference: published }));
