import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './vite.config.ts';

// A worker is a file of its own beside main.js: code that starts one finds it as `./name-worker.js` next to itself,
// which is why no chunk goes into a subfolder.
const workers = globSync('electron/**/*-worker.ts').map((path) => [basename(path, '.ts'), path] as const);

/** What is in `dependencies` is required at run time, everything else is bundled, so that little has to be shipped. */
export default defineConfig((environment) => ({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { main: 'electron/main/main.ts', ...Object.fromEntries(workers) },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  renderer: renderer(environment),
}));
