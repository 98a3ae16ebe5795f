// Writes a shipped template to standard output: `node electron/documents/tools/make-templates.ts warning-notice > FILE`.
import { letterKindIds } from '#shared/domain/letters/letter-kinds.ts';
import { buildLetterTemplate } from '../letter-templates/build-template.ts';
import { documents } from '../registry.ts';

const makers = new Map<string, () => Promise<Uint8Array>>([
  ...documents.map(({ id, makeTemplate }) => [id, makeTemplate] as const),
  ...letterKindIds.map((kind) => [kind, () => buildLetterTemplate(kind)] as const),
]);
const make = makers.get(process.argv[2] ?? '');
if (make === undefined) {
  process.stderr.write(`Name a template: ${[...makers.keys()].join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(await make());
}
