import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyLine, oneLine, safeText, safeValues } from './template-values.ts';

describe('safeText', () => {
  it.each([
    ['a control character', 'A\u0000m\u0007ina', 'Amina'],
    ['a C1 control', 'A\u0085b', 'Ab'],
    ['a carriage return', 'a\r\nb\rc', 'a\nb\nc'],
    ['a tab', 'a\tb', 'a b'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['a mark that turns the reading direction', 'a\u202eb\u2066c', 'abc'],
    ['a non-character', 'a\uffffb\ufffec', 'abc'],
    ['nothing from a name in another script', 'Ngọc Łukasz أمينة 😀', 'Ngọc Łukasz أمينة 😀'],
  ])('takes out %s', (_, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('leaves only what XML 1.0 allows, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(text);
        expect(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(safe)).toBe(true);
        expect(safeText(safe)).toBe(safe);
      }),
    );
  });
});

describe('oneLine', () => {
  it('makes one line and keeps a no-break space', () => {
    expect(oneLine('  a\n\n b\u00a0c\u2028d ')).toBe('a b\u00a0cd');
  });
});

describe('safeValues and everyLine', () => {
  it('reach into repeated parts', () => {
    const values = safeValues({ block: 'a\u0000\nb', rows: [{ cell: 'c\u0001' }, { cell: '' }] });
    expect(values).toEqual({ block: 'a\nb', rows: [{ cell: 'c' }, { cell: '' }] });
    expect(everyLine(values)).toEqual(['a', 'b', 'c']);
  });
});
