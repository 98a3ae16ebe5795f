import { letterKind, letterKindIds, type TemplateKindId, templateKindIds } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documents } from '../../documents/registry.ts';
import { letterTemplatesOf, type StoredTemplate } from '../../store/letters/letter-templates.ts';
import { type Desk, read } from '../desk.ts';

export type TemplateVersion = {
  id?: number;
  number: number;
  fileName: string;
  at?: Instant;
  by?: string;
  againOf?: number;
  inUse: boolean;
};
export type TemplateKindRow = {
  kind: TemplateKindId;
  title: string;
  what: string;
  placeholders: { name: string; meaning: string; required: boolean; sample: string }[];
  languages: { language: LetterLanguage; versions: TemplateVersion[] }[];
};

/** Every kind with its languages, English first, and of each the versions, the one in use first. */
export async function listTemplates(desk: Desk): Promise<TemplateKindRow[]> {
  const stored = await read(desk, (db) => letterTemplatesOf(db));
  return templateKindIds.map((kind) => ({ ...wordsOf(kind), languages: languagesOf(kind, stored) }));
}

function languagesOf(kind: TemplateKindId, stored: readonly StoredTemplate[]): TemplateKindRow['languages'] {
  const own = Map.groupBy(
    stored.filter((one) => one.kind === kind),
    ({ language }) => language,
  );
  const program = (inUse: boolean): TemplateVersion => ({ number: 0, fileName: `${kind}.docx`, inUse });
  const english = (own.get('en') ?? []).map(versionOf);
  const others = [...own].filter(([language]) => language !== 'en');
  return [
    { language: 'en', versions: [...english, program(english.length === 0)] },
    ...others.map(([language, versions]) => ({ language, versions: versions.map(versionOf) })),
  ];
}

/** The newest comes first and is the one in use. */
function versionOf(template: StoredTemplate, index: number): TemplateVersion {
  return {
    id: template.id,
    number: template.number,
    fileName: template.fileName,
    at: template.at,
    ...(template.by === undefined ? {} : { by: template.by }),
    ...(template.againOf === undefined ? {} : { againOf: template.againOf }),
    inUse: index === 0,
  };
}

function wordsOf(kind: TemplateKindId): Omit<TemplateKindRow, 'languages'> {
  if (kind === 'warning-notice') {
    return {
      kind,
      title: documents[0].title,
      what: 'The penalty notice warning letter. Its template must say all that law and good practice require.',
      placeholders: [],
    };
  }
  const { title, what, placeholders } = letterKind(kind);
  return {
    kind,
    title,
    what,
    placeholders: placeholders.map(({ name, meaning, required, sample }) => ({ name, meaning, required, sample })),
  };
}

type AskedKind = {
  kind: (typeof letterKindIds)[number];
  title: string;
  what: string;
  to: 'parents' | 'pupil';
  period: boolean;
  fields: { name: string; label: string; asks: 'line' | 'paragraph' | 'day'; required: boolean; sample: string }[];
};

/** What is typed for each kind before its letters can be made. */
export async function askedOfKinds(): Promise<AskedKind[]> {
  return letterKindIds.map((id) => {
    const { title, what, to, placeholders } = letterKind(id);
    return {
      kind: id,
      title,
      what,
      to,
      period: placeholders.some(({ from }) => from === 'register'),
      fields: placeholders
        .filter(({ from }) => from === 'asked')
        .map(({ name, meaning, asks = 'line', required, sample }) => ({ name, label: meaning, asks, required, sample })),
    };
  });
}
