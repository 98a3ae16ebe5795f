import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { documents, templateVersion } from '../../documents/registry.ts';
import { checkTemplate } from '../../documents/template/check-template.ts';
import type { TemplateProblem } from '../../documents/template/template-problem.ts';
import { templateInUse } from '../../store/letters/letter-templates.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { type Desk, read } from '../desk.ts';

export type NoticeTemplate = { readonly bytes: Uint8Array; readonly version: string };

const [kind] = documents;
const checked = new Map<string, readonly TemplateProblem[]>();

/** The school's own template as it was brought back, or one in `templates` of the data folder, or the program's. */
export async function noticeTemplate(desk: Desk): Promise<NoticeTemplate> {
  const kept = await read(desk, async (db) => {
    const inUse = await templateInUse(db, { kind: kind.id, language: 'en' });
    return inUse && { bytes: await documentBytes(db, inUse.document), version: inUse.sha256 };
  });
  if (kept?.bytes !== undefined) return { bytes: kept.bytes, version: kept.version };
  const own = join(desk.folder, 'templates', kind.templateName);
  const path = (await desk.ports.files.exists(own)) ? own : join(desk.resources, 'templates', kind.templateName);
  const bytes = await desk.ports.files.read(path);
  return { bytes, version: templateVersion(bytes) };
}

/** Throws `TEMPLATE_REFUSED` with every problem. What one version was found to be is remembered. */
export async function assertTemplate({ bytes, version }: NoticeTemplate): Promise<void> {
  const problems = checked.get(version) ?? (await checkTemplate(bytes, kind.template));
  checked.set(version, problems);
  if (problems.length === 0) return;
  const details = problems.map(({ code, placeholder, sentence }) => ({ message: sentence, value: placeholder, code }));
  throw new AppError('TEMPLATE_REFUSED', { place: kind.templateName, details });
}
