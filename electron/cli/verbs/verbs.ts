import { accountAdd } from './account-add.ts';
import { exportBundle, verify } from './bundles.ts';
import { demo } from './demo.ts';
import { importFile } from './import-file.ts';
import { init } from './init.ts';
import { backup, check, restore } from './keeping.ts';
import { laDemoKeys, laEnrol } from './la.ts';
import { letter } from './letter.ts';
import { printAdmissions, printRegister } from './print-registers.ts';
import { reportAudit } from './report-audit.ts';
import { reportGroups } from './report-groups.ts';
import { reportReturns } from './report-returns.ts';
import { reportAttendance, reportThresholds } from './reports.ts';
import { signers } from './signers.ts';
import type { Verb } from './verb.ts';

/** Every verb by its words. */
export const verbs: Readonly<Record<string, Verb>> = {
  init,
  'account add': accountAdd,
  demo,
  import: importFile,
  'report attendance': reportAttendance,
  'report groups': reportGroups,
  'report thresholds': reportThresholds,
  'report returns': reportReturns,
  'report audit': reportAudit,
  'print register': printRegister,
  'print admissions': printAdmissions,
  letter,
  'la enrol': laEnrol,
  'la demo-keys': laDemoKeys,
  export: exportBundle,
  signers,
  verify,
  backup,
  restore,
  check,
};
