// The same letter as a page that a Chromium prints to a tagged PDF. The .docx is the issued copy: each page carries its hash.
import { html, type SafeHtml, styleText, trusted } from '../letters/safe-html.ts';
import type { Line, SessionTable, WarningNoticeValues } from './build.ts';
import { columns, documentName, documentTitle, headings, supportHeadings } from './content.ts';
import { printStyle } from './print-style.ts';

/**
 * One self-contained page without scripts and without anything fetched; same words and order as the shipped template.
 * `docxSha256` is the hash of the issued .docx in hexadecimal, or null for a draft that was not issued.
 */
export function warningNoticePage(values: WarningNoticeValues, docxSha256: string | null): string {
  const footer = `${documentName} · ${values.reference}`;
  const hash = docxSha256 === null ? 'Not issued' : `SHA-256 of the Word letter: ${docxSha256}`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${documentName} ${values.reference}</title>
<style>${trusted(printStyle({ footer: styleText(footer), hash: styleText(hash) }))}</style>
</head>
<body>
<header>
<p class="school">${values.schoolName}</p>
<p>${values.schoolAddress}</p>
<p>${values.schoolContact}</p>
</header>
${opening(values)}
${record(values)}
${help(values)}
${penalty(values)}
</body>
</html>
`.text;
}

function opening(values: WarningNoticeValues): SafeHtml {
  return html`<div class="window">
<address>${values.recipientBlock.split('\n').map((part) => html`<span>${part}</span>`)}</address>
<div class="reference"><p>Date: ${values.letterDate}</p><p>Our reference: ${values.reference}</p></div>
</div>
<main>
<p class="draft">${values.draftMark}</p>
<h1>${documentTitle}</h1>
<p><strong>${values.pupil}</strong></p>
<p>${values.greeting}</p>
<p class="warning"><strong>${values.warningOnly}</strong></p>
<p>${values.purpose}</p>`;
}

function record(values: WarningNoticeValues): SafeHtml {
  return html`<h2>${headings.record}</h2>
${[...values.counted, ...values.provisional].map(sessionTable)}
<h2>${headings.query}</h2>
<p>${values.query}</p>
<h2>${headings.next}</h2>
<p>${values.monitoring} ${values.exampleNotes.map(({ text }) => html`${text}`)}</p>`;
}

function sessionTable({ introduction, sessions }: SessionTable): SafeHtml {
  return html`<p class="kept">${introduction}</p>
<table>
<thead><tr>${Object.values(columns).map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${sessions.map(
  (one) => html`<tr><th scope="row">${one.date}</th><td>${one.session}</td><td>${one.mark}</td><td>${one.meaning}</td></tr>
`,
)}</tbody>
</table>`;
}

function help(values: WarningNoticeValues): SafeHtml {
  return html`<h2>${headings.help}</h2>
<p>${values.help}</p>
<p>${values.adjustments}</p>
<h2>${headings.support}</h2>
<p>${values.supportIntroduction}</p>
${list(supportHeadings.given, values.supportGiven)}
${list(supportHeadings.offered, values.supportOffered)}
${list(supportHeadings.notTakenUp, values.supportNotTakenUp)}`;
}

function list(title: string, lines: readonly Line[]): SafeHtml {
  return html`<h3>${title}</h3>
<ul>
${lines.map(
  ({ text }) => html`<li>${text}</li>
`,
)}</ul>`;
}

function penalty(values: WarningNoticeValues): SafeHtml {
  return html`<h2>${headings.penalty}</h2>
<p>${values.whenPenalty}</p>
<p>${values.whoDecides}</p>
<p>${values.perParentAndChild} ${values.amounts}</p>
<p>${values.afterSecond}</p>
<section class="signature">
<p>${values.closing}</p>
<p>Yours sincerely,</p>
<p class="signed"><strong>${values.signatoryName}</strong></p>
<p>${values.signatoryRole}</p>
</section>
</main>`;
}
