import { firstDay } from './0010-first-day.ts';
import { contactAttempts } from './0020-contact-attempts.ts';
import { leaveOfAbsence } from './0040-leave.ts';
import { lateMarks } from './0050-late-marks.ts';
import { building } from './0060-building.ts';
import { dailyTools } from './0070-daily-tools.ts';
import { laReturns } from './0100-returns.ts';
import { targets } from './0110-targets.ts';
import { absenceLine } from './0120-absence-line.ts';
import { messages } from './0130-messages.ts';
import { halfTermNotes } from './0140-half-term-notes.ts';
import { suspensions } from './0150-suspensions.ts';
import { planTerms } from './0160-plan-terms.ts';
import { pupilFlags } from './0170-pupil-flags.ts';
import { leaveWithdrawal } from './0180-leave-withdrawal.ts';
import { withheldAddresses } from './0200-withheld-addresses.ts';
import { cases } from './0210-cases.ts';
import { letters } from './0220-letters.ts';
import { meetingsAndContracts } from './0230-meetings-and-contracts.ts';
import { targeting } from './0280-targeting.ts';
import type { Migration } from './migration.ts';

/** Every step in order. A static list, so that a bundle holds them and nobody can slip one in beside it. */
export const migrations: readonly Migration[] = [
  firstDay,
  contactAttempts,
  leaveOfAbsence,
  lateMarks,
  building,
  dailyTools,
  laReturns,
  targets,
  absenceLine,
  messages,
  halfTermNotes,
  suspensions,
  planTerms,
  pupilFlags,
  leaveWithdrawal,
  withheldAddresses,
  cases,
  letters,
  meetingsAndContracts,
  targeting,
];

export const schemaVersion = Math.max(...migrations.map((migration) => migration.id));
