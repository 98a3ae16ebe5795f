// Writes a shipped template to standard output: `node electron/documents/tools/make-templates.ts warning-notice > FILE`.
import { documents } from '../registry.ts';

const name = process.argv[2];
const wanted = documents.find((document) => document.id === name);
if (wanted === undefined) {
  process.stderr.write(`Name a template: ${documents.map((document) => document.id).join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(await wanted.makeTemplate());
}
