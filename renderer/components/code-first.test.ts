import { describe, expect, it } from 'vitest';
import { codeFirst } from './code-first.ts';

const options = [
  'B  Educated off site',
  'C1  Performance',
  'C  Exceptional leave',
  'I  Illness',
  'L  Late before close',
  'M  Medical appointment',
].map((label) => ({ value: label.split(' ')[0] ?? '', label, disabled: false }));

const shown = (search: string) =>
  codeFirst({ options, search, limit: 99 }).map((option) => ('value' in option ? option.value : option.group));

describe('codeFirst', () => {
  it.each([
    ['', ['B', 'C1', 'C', 'I', 'L', 'M']],
    ['c', ['C', 'C1', 'L', 'B', 'M']],
    ['C1', ['C1']],
    ['l', ['L', 'C', 'I', 'M']],
    [' m', ['M', 'C1']],
    ['ill', ['I']],
    ['x', ['C']],
    ['zz', []],
    ['I  Illness', ['B', 'C1', 'C', 'I', 'L', 'M']],
  ])('of %j shows %j', (typed, codes) => {
    expect(shown(typed)).toEqual(codes);
  });
});
