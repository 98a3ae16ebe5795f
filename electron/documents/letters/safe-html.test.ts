import { describe, expect, it } from 'vitest';
import { html, styleText } from './safe-html.ts';

describe('html', () => {
  it('escapes every value, keeps markup of its own and joins lists', () => {
    const rows = ['<b>', `"&'`].map((text) => html`<li>${text}</li>`);
    expect(html`<ul title="${'"x'}">${rows}</ul>`.text).toBe(
      '<ul title="&quot;x"><li>&lt;b&gt;</li><li>&quot;&amp;&#39;</li></ul>',
    );
  });
});

describe('styleText', () => {
  it.each([
    ['PNWL/2026-27/0007', '"PNWL/2026-27/0007"'],
    ['a"; } body { display:none', '"a\\22 \\3b  \\7d  body \\7b  display:none"'],
    ['</style>\\\n', '"\\3c /style\\3e \\5c \\a "'],
  ])('quotes %j', (text, quoted) => {
    expect(styleText(text)).toBe(quoted);
  });
});
