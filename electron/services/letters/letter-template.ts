import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { TemplateKindId } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { ReadDb } from '../../store/handles.ts';
import { templateInUse } from '../../store/letters/letter-templates.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import type { Desk } from '../desk.ts';

export type UsedTemplate = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Nothing where the program's own is used. */
  readonly id: number | undefined;
  /** 0 of the program's own. */
  readonly number: number;
  readonly language: LetterLanguage;
};

type Of = { readonly kind: TemplateKindId; readonly language: LetterLanguage };

/** The template in use for a kind in a language; nothing where there is none in that language. English always has one. */
export async function usedTemplate(db: ReadDb, desk: Desk, { kind, language }: Of): Promise<UsedTemplate | undefined> {
  const own = await templateInUse(db, { kind, language });
  if (own === undefined) return language === 'en' ? shippedTemplate(desk, kind) : undefined;
  const bytes = await documentBytes(db, own.document);
  return bytes && { bytes, sha256: own.sha256, id: own.id, number: own.number, language };
}

/** The template that comes with the program. */
export async function shippedTemplate(desk: Pick<Desk, 'ports' | 'resources'>, kind: TemplateKindId): Promise<UsedTemplate> {
  const bytes = await desk.ports.files.read(join(desk.resources, 'templates', `${kind}.docx`));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, id: undefined, number: 0, language: 'en' };
}
