import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { provisionCodesFor, suspensionMark } from './suspension-marks.ts';

const on = plainDate('2026-11-24');

describe('the mark of a suspended session', () => {
  it.each([
    ['suspended', null, 'E'],
    ['suspended', 'N', 'E'],
    ['suspended', 'O', 'E'],
    ['suspended', 'E', undefined],
    ['suspended', '/', undefined],
    ['suspended', 'L', undefined],
    ['suspended', 'B', undefined],
    ['suspended', 'I', undefined],
    ['suspended', 'U', undefined],
    ['provision', null, undefined],
    ['provision', 'E', undefined],
    ['takenBack', 'E', 'N'],
    ['takenBack', '/', undefined],
    ['takenBack', null, undefined],
  ] as const)('%s over %s: %s', (standing, held, symbol) => {
    const found = suspensionMark(standing, held, on);
    expect(found.kind === 'write' ? found.symbol : undefined).toBe(symbol);
  });

  it('says of a mark that is left whether somebody saw the pupil', () => {
    expect(suspensionMark('suspended', '/', on)).toMatchObject({ because: expect.stringContaining('saw the pupil') });
    expect(suspensionMark('suspended', 'I', on)).toMatchObject({ because: expect.not.stringContaining('saw the pupil') });
  });

  it('takes K only where the authority arranges, and B only where the school does', () => {
    expect(provisionCodesFor('school')).toEqual(['B', 'D']);
    expect(provisionCodesFor('authority')).toEqual(['K', 'D']);
  });
});
