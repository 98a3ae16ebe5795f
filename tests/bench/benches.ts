import { earlyWarning } from './early-warning.ts';
import { everyThreshold } from './every-threshold.ts';
import { importMarks } from './import-marks.ts';
import { letters } from './letters.ts';
import type { Bench } from './measure.ts';
import { saveRegister } from './save-register.ts';
import { sendBundle } from './send-bundle.ts';
import { thresholds } from './thresholds.ts';

/** Every bench by its name: `npm run bench -- thresholds` runs one. */
export const benches: Readonly<Record<string, Bench>> = {
  import: importMarks,
  save: saveRegister,
  thresholds,
  'every-threshold': everyThreshold,
  'early-warning': earlyWarning,
  letters,
  bundle: sendBundle,
};
