import { describe, expect, it } from 'vitest';
import { buildLeaveDecision } from '../leave-decision/build.ts';
import { leaveDecisionExamples } from '../leave-decision/examples.ts';
import { documentPage } from './document-page.ts';

const plainText = (page: string): string =>
  (page.split('<body>')[1] ?? '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the page of a document', () => {
  it.each(Object.keys(leaveDecisionExamples) as (keyof typeof leaveDecisionExamples)[])('says every word of %s', (name) => {
    const document = buildLeaveDecision(leaveDecisionExamples[name]);
    const page = documentPage(document, 'ab12');
    const text = plainText(page);
    for (const block of document.blocks) {
      const words = block.kind === 'lines' ? block.lines : block.kind === 'signature' ? [block.name, block.role] : [];
      for (const word of 'text' in block ? [block.text] : words) expect(text).toContain(word);
    }
    expect(page).toContain('SHA-256 of the Word letter\\3a : ab12'.replace('\\3a ', ''));
  });

  it('holds no markup of a value', () => {
    const page = documentPage(
      {
        ...{ title: '<b>', creator: 'x', footer: 'f' },
        blocks: [
          { kind: 'paragraph', text: '<script>alert(1)</script>' },
          { kind: 'table', columns: [{ title: '<i>', millimetres: 10 }], rows: [['<img>']] },
          { kind: 'bullets', texts: ['a & b'] },
        ],
      },
      '00',
    );
    expect(page).not.toMatch(/<script|<i>|<img/);
    expect(page).toContain('a &amp; b');
  });
});
