import type { Bench } from './measure.ts';

/** Every bench by its name: `npm run bench -- thresholds` runs one. Loaded one by one, so that none weighs on another's memory. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  import: async () => (await import('./import-marks.ts')).importMarks,
  save: async () => (await import('./save-register.ts')).saveRegister,
  thresholds: async () => (await import('./thresholds.ts')).thresholds,
  'every-threshold': async () => (await import('./every-threshold.ts')).everyThreshold,
  'early-warning': async () => (await import('./early-warning.ts')).earlyWarning,
  letters: async () => (await import('./letters.ts')).letters,
  'letter-run': async () => (await import('./letter-run.ts')).letterRun,
  bundle: async () => (await import('./send-bundle.ts')).sendBundle,
  pages: async () => (await import('./pages.ts')).pages,
  grid: async () => (await import('./grid.ts')).grid,
  memory: async () => (await import('./memory.ts')).memory,
};
