import { firstDay } from './0010-first-day.ts';
import { contactAttempts } from './0020-contact-attempts.ts';
import { leaveOfAbsence } from './0040-leave.ts';
import { lateMarks } from './0050-late-marks.ts';
import { building } from './0060-building.ts';
import { dailyTools } from './0070-daily-tools.ts';
import { laReturns } from './0100-returns.ts';
import { targets } from './0110-targets.ts';
import { leaveWithdrawal } from './0180-leave-withdrawal.ts';
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
  leaveWithdrawal,
];

export const schemaVersion = Math.max(...migrations.map((migration) => migration.id));
