import { spawn } from 'node:child_process';

const patience = 3000;

/**
 * Hands an address or a path to whatever the system opens it with; answers false where that failed at once. The opener may
 * itself become the browser, so it is left alone after a moment.
 */
export function openWithSystem(target: string): Promise<boolean> {
  const [command, ...first] = opener();
  return new Promise((resolve) => {
    const child = spawn(command, [...first, target], { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), patience);
    const settle = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
