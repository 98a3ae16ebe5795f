/** The style of the printed letter; `footer` and `hash` are CSS strings, already quoted. Measures as in the Word template. */
export function printStyle({ footer, hash }: { readonly footer: string; readonly hash: string }): string {
  return `
@page {
  size: A4;
  margin: 15mm 20mm 22mm;
  @bottom-left { content: ${footer} "\\A" ${hash}; white-space: pre; font: 6.5pt Arial, Helvetica, sans-serif; color: #5b6770;
    text-align: left; border-top: 0.5pt solid #a9b4bc; padding-top: 2mm; vertical-align: top; margin-top: 4mm }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, Helvetica, sans-serif; color: #5b6770;
    border-top: 0.5pt solid #a9b4bc; padding-top: 2mm; vertical-align: top; margin-top: 4mm; text-align: right }
}
* { box-sizing: border-box }
body { margin: 0; font: 11pt/1.35 Arial, Helvetica, sans-serif; color: #1f2933 }
p { margin: 0 0 2.2mm; break-inside: avoid }
header { height: 40mm; overflow: hidden; font-size: 9pt }
header p { margin: 0; line-height: 1.3 }
header .school { font-size: 16pt; font-weight: bold; color: #1f4e5f }
.window { min-height: 38mm; display: flex; justify-content: space-between }
.window address { width: 95mm; font-style: normal; line-height: 1.2 }
.window address span { display: block }
.reference { font-size: 10pt; text-align: right }
.reference p { margin: 0 }
.draft { color: #a61b1b; font-weight: bold; min-height: 5mm; margin: 0 }
h1, h2 { color: #1f4e5f; break-after: avoid }
h1 { font-size: 14pt; margin: 0 0 1mm }
h2 { font-size: 12pt; margin: 4mm 0 1mm }
h3 { font-size: 11pt; margin: 1.5mm 0 0.7mm; break-after: avoid }
.warning { font-size: 12pt; border-left: 1mm solid #1f4e5f; padding-left: 3mm; margin: 1mm 0 3mm }
.kept { break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 10pt; margin: 0 0 3mm; table-layout: fixed }
thead { display: table-header-group; background: #e8eef1 }
tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 0.9mm 1.4mm; border-bottom: 0.5pt solid #a9b4bc }
tbody th { font-weight: normal }
th:nth-child(1) { width: 54mm }
th:nth-child(2) { width: 22mm }
th:nth-child(3) { width: 14mm }
ul { margin: 0 0 1mm; padding-left: 7mm }
li { margin: 0 0 1mm }
.signature { break-inside: avoid }
.signed { margin: 12mm 0 0 }
`;
}
