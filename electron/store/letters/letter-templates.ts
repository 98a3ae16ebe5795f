import type { TemplateKindId } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type NewTemplate = {
  readonly kind: TemplateKindId;
  readonly language: LetterLanguage;
  readonly sha256: string;
  readonly document: number;
  readonly fileName: string;
  /** The number of the older version that this one takes up again. */
  readonly againOf?: number | undefined;
};
export type StoredTemplate = NewTemplate & {
  readonly id: number;
  /** 1, 2, 3 … for each kind and language; the highest is in use. */
  readonly number: number;
  readonly at: Instant;
  readonly by: string | undefined;
};

type Of = { readonly kind?: TemplateKindId; readonly language?: LetterLanguage; readonly id?: number };

/** Every version, the newest first. */
export async function letterTemplatesOf(db: ReadDb, { kind, language, id }: Of = {}): Promise<readonly StoredTemplate[]> {
  let query = db
    .selectFrom('letter_template as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name as by_name'])
    .where('t.to_command', 'is', null);
  if (kind !== undefined) query = query.where('t.kind', '=', kind);
  if (language !== undefined) query = query.where('t.language', '=', language);
  if (id !== undefined) query = query.where('t.id', '=', id);
  return (await query.orderBy('t.number', 'desc').orderBy('t.id').execute()).map((row) => ({
    id: row.id,
    kind: row.kind as TemplateKindId,
    language: row.language as LetterLanguage,
    number: row.number,
    sha256: row.sha256,
    document: row.document,
    fileName: row.file_name,
    againOf: row.again_of ?? undefined,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
  }));
}

/** The version in use; nothing where the school has none of its own. */
export async function templateInUse(
  db: ReadDb,
  { kind, language }: { readonly kind: TemplateKindId; readonly language: LetterLanguage },
): Promise<StoredTemplate | undefined> {
  return (await letterTemplatesOf(db, { kind, language }))[0];
}

/** Keeps a version as the one in use; its number. */
export async function addLetterTemplate(write: WriteDb, template: NewTemplate): Promise<number> {
  const number = ((await templateInUse(write.db, template))?.number ?? 0) + 1;
  await addVersion(write, 'letter_template', {
    id: await nextId(write, 'letter_template'),
    kind: template.kind,
    language: template.language,
    number,
    sha256: template.sha256,
    document: template.document,
    file_name: template.fileName,
    again_of: template.againOf ?? null,
  });
  return number;
}
