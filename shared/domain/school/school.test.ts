import { expect, it } from 'vitest';
import { isKnownLaCode } from './la-codes.ts';
import { checkEstablishment, checkLaCode, checkUrn, dfeNumber, parseDfeNumber } from './school.ts';

it.each([
  [checkUrn, ' 100999 ', '100999'],
  [checkUrn, '012345', undefined],
  [checkUrn, '1234567', undefined],
  [checkUrn, '12345', undefined],
  [checkLaCode, '373', '373'],
  [checkLaCode, '001', '001'],
  [checkLaCode, '000', undefined],
  [checkLaCode, '37', undefined],
  [checkEstablishment, '4045', '4045'],
  [checkEstablishment, '0000', undefined],
])('%o of %j', (check, text, expected) => {
  const result = check(text);
  expect(result.kind === 'valid' ? result.value : undefined).toBe(expected);
});

it.each([
  ['3734045', '373/4045'],
  ['373/4045', '373/4045'],
  [' 373 4045 ', '373/4045'],
  ['373-4045', '373/4045'],
  ['373404', undefined],
  ['0004045', undefined],
])('parseDfeNumber of %j', (text, expected) => {
  const parts = parseDfeNumber(text);
  expect(parts === undefined ? undefined : dfeNumber(parts)).toBe(expected);
});

it.each([
  ['373', true],
  ['001', true],
  ['679', true],
  ['943', true],
  ['000', false],
  ['999', false],
  ['37', false],
])('isKnownLaCode %s is %s', (code, expected) => {
  expect(isKnownLaCode(code)).toBe(expected);
});
