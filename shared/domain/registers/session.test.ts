import { expect, it } from 'vitest';
import { parseSession } from './session.ts';

it.each([
  ['AM', 'AM'],
  [' pm ', 'PM'],
  ['noon', undefined],
  ['', undefined],
])('parseSession of %j is %s', (text, expected) => {
  expect(parseSession(text)).toBe(expected);
});
