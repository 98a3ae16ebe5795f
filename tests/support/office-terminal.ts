import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ProgramRun, runProgram } from './run-program.ts';

const root = join(import.meta.dirname, '..', '..');
const preload = pathToFileURL(join(import.meta.dirname, 'at-instant.mjs')).href;

export type OfficeTerminal = {
  /** `office …` in the folder, without npm before it: that costs a second a call. */
  office(...words: readonly string[]): Promise<ProgramRun>;
  /** `npm run -s office -- …`, as a person calls it. */
  npmOffice(...words: readonly string[]): Promise<ProgramRun>;
};

/** A terminal that stands in `folder`; in the programs it starts it is `instant`. */
export function officeTerminal(folder: string, instant: string): OfficeTerminal {
  const nodeOptions = `${process.env['NODE_OPTIONS'] ?? ''} --import=${preload}`.trim();
  const env = { NODE_OPTIONS: nodeOptions, ATTENDANCE_TEST_INSTANT: instant };
  const bootstrap = join(root, 'electron', 'bootstrap.mjs');
  return {
    office: (...words) =>
      runProgram(process.execPath, [bootstrap, 'office', ...words], { cwd: root, env: { ...env, INIT_CWD: folder } }),
    npmOffice: (...words) => runProgram('npm', ['--prefix', root, 'run', '-s', 'office', '--', ...words], { cwd: folder, env }),
  };
}
