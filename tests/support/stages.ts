/** One stage of `npm test`: a few commands, each a tool of node_modules with its words. */
export type Stage = {
  readonly name: string;
  readonly commands: readonly (readonly [tool: string, ...words: string[]])[];
  /** Whose report tells how many test cases there were. */
  readonly counts?: 'vitest' | 'playwright';
};

const vitest = (...projects: string[]): Stage['commands'][number] => [
  'vitest/vitest.mjs',
  'run',
  '--passWithNoTests',
  ...projects.flatMap((project) => ['--project', project]),
];
const playwright = (project: string): Stage['commands'][number] => [
  '@playwright/test/cli.js',
  'test',
  '--pass-with-no-tests',
  '--project',
  project,
];

/** Run side by side: they only read. */
export const checks: readonly Stage[] = [
  { name: 'types', commands: ['shared', 'electron', 'renderer', 'tests'].map((floor) => ['typescript/bin/tsc', '-p', floor]) },
  {
    name: 'lint',
    commands: [
      ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
      ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    ],
  },
  {
    name: 'import rules',
    commands: [
      [
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'shared',
        'electron',
        'renderer',
        'tests',
      ],
    ],
  },
  { name: 'unused code', commands: [['knip/bin/knip.js', '--no-progress']] },
];

/** Run one after another: they share the disk and the two cores. */
export const suites: readonly Stage[] = [
  { name: 'unit', commands: [vitest('unit', 'renderer')], counts: 'vitest' },
  { name: 'contract', commands: [vitest('contract')], counts: 'vitest' },
  { name: 'migration', commands: [vitest('migration')], counts: 'vitest' },
  { name: 'documents', commands: [vitest('documents')], counts: 'vitest' },
  { name: 'build', commands: [['electron-vite/bin/electron-vite.js', 'build']] },
  { name: 'e2e', commands: [playwright('browser')], counts: 'playwright' },
  { name: 'desktop', commands: [vitest('desktop')], counts: 'vitest' },
  { name: 'real electron', commands: [playwright('electron')], counts: 'playwright' },
];
