import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The renderer: electron.vite.config.ts builds it beside the main process, `npm run dev` alone and at each change. */
export default defineConfig(({ mode }) => ({
  root: 'renderer',
  base: '/',
  plugins: [react(), ...(mode === 'development' ? [reloadPage()] : [])],
  build: {
    outDir: resolve('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    minify: mode === 'development' ? (false as const) : ('oxc' as const),
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: resolve('renderer/index.html') },
  },
}));

/** In `npm run dev` the page listens to the host and loads itself again after each build and each restart of the backend. */
function reloadPage(): Plugin {
  const code = `const changes = new EventSource('/dev/changes');
changes.onmessage = () => location.reload();
changes.onerror = () => { changes.onopen = () => location.reload(); };
`;
  return {
    name: 'reload-page',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/reload-page.js', source: code });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: '/assets/reload-page.js' }, injectTo: 'head' }],
  };
}
