import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', '/home/a', {}, '/home/a/.local/share/attendance-office'],
    ['linux', '/home/a', { XDG_DATA_HOME: '/srv/a' }, '/srv/a/attendance-office'],
    ['linux', '/home/a', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/attendance-office'],
    ['darwin', '/Users/a', {}, '/Users/a/Library/Application Support/Attendance Office'],
    ['win32', 'C:\\Users\\a', {}, 'C:\\Users\\a\\AppData\\Local\\Attendance Office'],
    ['win32', 'C:\\Users\\a', { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\Attendance Office'],
  ] as const)('on %s with home %s and %j', (platform, home, environment, expected) => {
    expect(defaultDataFolder({ platform, home, environment })).toBe(expected);
  });
});
