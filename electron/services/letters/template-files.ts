import { AppError } from '#shared/contract/errors.ts';
import { letterKind, sampleValues, type TemplateKindId } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import { documents } from '../../documents/registry.ts';
import { fillTemplate } from '../../documents/template/fill-template.ts';
import type { ReadDb } from '../../store/handles.ts';
import { letterTemplatesOf, type StoredTemplate } from '../../store/letters/letter-templates.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { type Desk, read } from '../desk.ts';
import type { FileTicket } from './letter-files.ts';
import { shippedTemplate } from './letter-template.ts';
import { docxType, fillWith, preparedFor } from './write-letter.ts';

export type WhichTemplate = {
  readonly kind: TemplateKindId;
  readonly language: LetterLanguage;
  readonly version: number | 'program';
};

/** A template as a file to be edited in Word. Throws NOT_FOUND. */
export async function exportTemplate(desk: Desk, which: WhichTemplate): Promise<FileTicket> {
  const { bytes, number } = await read(desk, (db) => versionBytes(db, desk, which));
  return offer(desk, bytes, `${which.kind}-${which.language}-version-${number}.docx`);
}

/** The template with its samples in the place of its placeholders. Throws NOT_FOUND and TEMPLATE_REFUSED. */
export async function sampleLetter(desk: Desk, which: WhichTemplate): Promise<FileTicket> {
  const { bytes: template } = await read(desk, (db) => versionBytes(db, desk, which));
  const bytes = await filledWithSamples(desk, which.kind, template);
  return offer(desk, bytes, `${which.kind}-sample.docx`);
}

async function filledWithSamples(desk: Desk, kind: TemplateKindId, template: Uint8Array): Promise<Uint8Array> {
  if (kind !== 'warning-notice') {
    const prepared = await preparedFor(kind, { bytes: template });
    return fillWith(desk, { kind, prepared, values: sampleValues(letterKind(kind)) });
  }
  const [warning] = documents;
  const [example] = warning.examples.values();
  return fillTemplate({
    template,
    values: example?.() ?? {},
    optional: warning.template.optional,
    properties: {
      title: warning.title,
      creator: 'Attendance Office',
      clockInstant: desk.ports.clock.now(),
      documentId: desk.ports.ids.token(16),
    },
  });
}

type Version = { readonly bytes: Uint8Array; readonly number: number; readonly stored: StoredTemplate | undefined };

/** Throws NOT_FOUND where that kind and language has no such version. */
export async function versionBytes(db: ReadDb, desk: Desk, { kind, language, version }: WhichTemplate): Promise<Version> {
  if (version === 'program') return { ...(await shippedTemplate(desk, kind)), stored: undefined };
  const [stored] = await letterTemplatesOf(db, { kind, language, id: version });
  const bytes = stored && (await documentBytes(db, stored.document));
  if (stored === undefined || bytes === undefined) throw new AppError('NOT_FOUND');
  return { bytes, number: stored.number, stored };
}

function offer(desk: Desk, bytes: Uint8Array, fileName: string): FileTicket {
  return desk.tickets.offer({ fileName, mediaType: docxType, bytes: bytes.byteLength, open: async () => bytes });
}
