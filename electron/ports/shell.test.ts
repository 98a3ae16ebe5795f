import { describe, expect, it } from 'vitest';
import { isAllowedAddress } from './shell.ts';

describe('addresses that may leave the program', () => {
  it.each([
    ['https://www.gov.example/attendance', true],
    ['mailto:office@school.example', true],
    ['http://www.gov.example', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['ms-msdt:/id', false],
    ['app://office/', false],
    ['not an address', false],
  ])('%s: %s', (address, expected) => {
    expect(isAllowedAddress(address)).toBe(expected);
  });
});
