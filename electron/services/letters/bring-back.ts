import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';
import type { TemplateKindId } from '#shared/domain/letters/letter-kinds.ts';
import { isRightToLeft, type LetterLanguage, languageName } from '#shared/domain/letters/letter-languages.ts';
import { specificationOf } from '../../documents/letter-templates/specification.ts';
import { checkTemplate, largestTemplate } from '../../documents/template/check-template.ts';
import { runsRightToLeft } from '../../documents/template/reading-direction.ts';
import type { TemplateProblem } from '../../documents/template/template-problem.ts';
import { addLetterTemplate, letterTemplatesOf, type StoredTemplate } from '../../store/letters/letter-templates.ts';
import { addDocument } from '../../store/notices/documents.ts';
import { command, type Desk, read } from '../desk.ts';
import { shippedTemplate, usedTemplate } from './letter-template.ts';
import { versionBytes, type WhichTemplate } from './template-files.ts';
import { docxType } from './write-letter.ts';

type Finding = Omit<TemplateProblem, 'place'> & {
  place?: { part: 'text' | 'header' | 'footer'; paragraph: number; around: string };
};
export type BroughtBack = { kind: 'taken'; number: number; notes: string[] } | { kind: 'refused'; findings: Finding[] };

type Bringing = { readonly kind: TemplateKindId; readonly language: LetterLanguage; readonly file: string };

/**
 * Checks a template that comes back from Word and puts it into use as the next version; or answers with everything that is
 * wrong and where it stands, and keeps nothing. Throws FILE_TOO_LARGE and NOT_FOUND.
 */
export async function bringBack(desk: Desk, { kind, language, file }: Bringing): Promise<BroughtBack> {
  const { path, fileName } = desk.tickets.incoming(file);
  if ((await desk.ports.files.size(path)) > largestTemplate) {
    throw new AppError('FILE_TOO_LARGE', { place: fileName, message: `${fileName} is larger than 10 MB. Nothing was changed.` });
  }
  const wrongName = nameProblem(fileName);
  if (wrongName !== undefined) return { kind: 'refused', findings: [{ code: 'notWord', sentence: wrongName }] };
  const bytes = await desk.ports.files.read(path);
  const reference = await read(desk, (db) => usedTemplate(db, desk, { kind, language }));
  const { bytes: held } = reference ?? (await shippedTemplate(desk, kind));
  const findings = await checkTemplate(bytes, specificationOf(kind), { reference: held });
  if (findings.length > 0) return { kind: 'refused', findings: findings.slice(0, mostFindings) };
  const number = await command(desk, { procedure: 'letters.bringBack' }, async (write) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await addDocument(write, { bytes, mediaType: docxType });
    return addLetterTemplate(write, { kind, language, sha256, document: document.id, fileName: fileName.slice(0, 255) });
  });
  return { kind: 'taken', number, notes: await notesAbout(bytes, language) };
}

const mostFindings = 100;

function nameProblem(fileName: string): string | undefined {
  if (/\.docx$/i.test(fileName)) return undefined;
  if (/\.do[ct]m$/i.test(fileName))
    return 'This file can hold macros. In Word choose Save as, Word document (.docx), and bring that one back.';
  return 'This is not a Word document (.docx). In Word choose Save as, Word document (.docx), and bring that one back.';
}

/** What does not stand in the way but is worth a look. */
async function notesAbout(bytes: Uint8Array, language: LetterLanguage): Promise<string[]> {
  if (!isRightToLeft(language) || (await runsRightToLeft(bytes))) return [];
  return [
    `${languageName(language)} is written from right to left, but no paragraph of the template runs that way. In Word choose Home, Right-to-left text direction.`,
  ];
}

/** Puts an older version, or the program's own, into use again, as a version of its own. Throws NOT_FOUND and LETTER_TEMPLATE_REFUSED. */
export async function takeUpAgain(desk: Desk, which: WhichTemplate): Promise<void> {
  const { kind, language, version } = which;
  if (version === 'program' && language !== 'en') throw new AppError('NOT_FOUND');
  await command(desk, { procedure: 'letters.takeUpAgain' }, async (write) => {
    const { bytes, number, stored } = await versionBytes(write.db, desk, which);
    const [current] = await letterTemplatesOf(write.db, { kind, language });
    if (stored?.id === current?.id) {
      throw new AppError('LETTER_TEMPLATE_REFUSED', { message: 'This version is in use already. Nothing was changed.' });
    }
    // What has become required since would make every letter of an older version refused one by one.
    const problems = await checkTemplate(bytes, specificationOf(kind));
    if (problems.length > 0) {
      throw new AppError('LETTER_TEMPLATE_REFUSED', { details: problems.map(({ sentence }) => ({ message: sentence })) });
    }
    const kept = stored ?? (await keepProgramTemplate(write, kind, bytes));
    await addLetterTemplate(write, { kind, language, ...kept, againOf: number });
  });
}

type Kept = Pick<StoredTemplate, 'sha256' | 'document' | 'fileName'>;

async function keepProgramTemplate(
  write: Parameters<typeof addDocument>[0],
  kind: TemplateKindId,
  bytes: Uint8Array,
): Promise<Kept> {
  const { id, sha256 } = await addDocument(write, { bytes, mediaType: docxType });
  return { sha256, document: id, fileName: `${kind}.docx` };
}
