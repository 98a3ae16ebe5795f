// The same document as a page that a Chromium prints to a tagged PDF. The .docx is the issued copy: each page carries its hash.
import { html, type SafeHtml, styleText, trusted } from '../letters/safe-html.ts';
import { printStyle } from '../warning-notice/print-style.ts';
import type { WordBlock, WordDocument } from './word-block.ts';

/** One self-contained page, nothing fetched; the blocks in their order. `docxSha256` is the issued .docx's, in hexadecimal. */
export function documentPage({ title, footer, blocks }: WordDocument, docxSha256: string): string {
  const style = printStyle({ footer: styleText(footer), hash: styleText(`SHA-256 of the Word letter: ${docxSha256}`) });
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${trusted(style)}
.lines { margin: 0 0 6mm; line-height: 1.25 }
.lines.right { text-align: right }
.lines span { display: block }
</style>
</head>
<body>
<main>
${blocks.map(block)}</main>
</body>
</html>
`.text;
}

function block(one: WordBlock): SafeHtml {
  switch (one.kind) {
    case 'title':
      return html`<h1>${one.text}</h1>
`;
    case 'heading':
      return html`<h2>${one.text}</h2>
`;
    case 'paragraph':
      return one.bold === true
        ? html`<p><strong>${one.text}</strong></p>
`
        : html`<p>${one.text}</p>
`;
    case 'bullets':
      return html`<ul>${one.texts.map((text) => html`<li>${text}</li>`)}</ul>
`;
    case 'lines':
      return html`<p class="${one.align === 'right' ? 'lines right' : 'lines'}">${one.lines.map((line) => html`<span>${line}</span>`)}</p>
`;
    case 'facts':
      return tableOf([], one.rows);
    case 'table':
      return tableOf(
        one.columns.map((column) => column.title),
        one.rows,
      );
    case 'signature':
      return html`<section class="signature"><p class="signed"><strong>${one.name}</strong></p><p>${one.role}</p></section>
`;
    case 'pageBreak':
      return html`<div style="break-after: page"></div>
`;
  }
}

function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): SafeHtml {
  return html`<table>
<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table>
`;
}
