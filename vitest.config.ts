import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = {
  environment: 'node' as const,
  testTimeout: 20_000,
  hookTimeout: 30_000,
  setupFiles: ['tests/support/fast-check-setup.ts'],
};

/** One project a stage of `npm test`; a unit test stands beside its source, what crosses rooms in tests/. */
export default defineConfig({
  test: {
    // Two workers: the machine that runs this has two cores, and the store's tests write to disk.
    maxWorkers: 2,
    projects: [
      // Files of these two share a worker's modules: none keeps state that another could see, and each need not be read anew.
      {
        test: {
          ...node,
          isolate: false,
          name: 'unit',
          include: ['{shared,electron}/**/*.test.ts', 'tests/{support,bench}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          isolate: false,
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/renderer-setup.ts', 'tests/support/fast-check-setup.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { ...node, name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
      { test: { ...node, name: 'migration', include: ['tests/migrations/**/*.test.ts'] } },
      { test: { ...node, name: 'documents', include: ['tests/documents/**/*.test.ts'] } },
      {
        resolve: { alias: { electron: new URL('./tests/desktop/stand-in/electron.ts', import.meta.url).pathname } },
        test: { ...node, name: 'desktop', include: ['tests/desktop/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
