import { describe, expect, it } from 'vitest';
import { type ChromiumSearch, findChromium } from './find-chromium.ts';

const search = (changes: Partial<ChromiumSearch>, ...present: readonly string[]): string | undefined =>
  findChromium({
    platform: 'linux',
    environment: { PATH: '/opt/tools:relative' },
    exists: (path) => present.includes(path),
    ...changes,
  });

describe('findChromium', () => {
  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/opt/tools/google-chrome'],
    ['linux', '/snap/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/Users/office/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('on %s finds %s', (platform, path) => {
    const environment = {
      PATH: '/opt/tools:relative',
      HOME: '/Users/office',
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    };
    expect(search({ platform, environment }, path)).toBe(path);
  });

  it('prefers the one that was named, and takes no other where that is not there', () => {
    expect(search({ chromePath: '/home/x/chrome' }, '/usr/bin/chromium', '/home/x/chrome')).toBe('/home/x/chrome');
    expect(search({ chromePath: '/home/x/chrome' }, '/usr/bin/chromium')).toBeUndefined();
  });

  it('finds none where there is none, and looks in no relative folder', () => {
    expect(search({})).toBeUndefined();
    expect(search({}, 'relative/chromium')).toBeUndefined();
    expect(search({ platform: 'win32', environment: {} }, '\\Google\\Chrome\\Application\\chrome.exe')).toBeUndefined();
  });
});
