import { describe, expect, it } from 'vitest';
import { parseHostArguments } from './host-arguments.ts';

describe('the arguments of the browser host', () => {
  it('takes relative folders from where the person stands', () => {
    expect(parseHostArguments(['--data', 'school'], '/home/a').dataFolder).toBe('/home/a/school');
    expect(parseHostArguments(['--data', '/srv/school'], '/home/a').dataFolder).toBe('/srv/school');
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('takes port %s', (text, port) => {
    expect(parseHostArguments(['--port', text], '/').port).toBe(port);
  });

  it.each(['65536', '-1', 'http', '80.5'])('refuses port %s', (text) => {
    expect(() => parseHostArguments([`--port=${text}`], '/')).toThrow(/--port/);
  });

  it('refuses what it does not know', () => {
    expect(() => parseHostArguments(['--prot', '1'], '/')).toThrow(/--prot/);
  });
});
