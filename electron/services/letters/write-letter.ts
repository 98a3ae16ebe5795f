// One letter from the school's template. Whoever has more to say adds a kind to shared/domain/letters/letter-kinds.ts with its
// placeholders, a template to electron/documents/letter-templates, and hands the values in here.
import { createHash } from 'node:crypto';
import { type LetterKindId, letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { ChosenLanguage, LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type PreparedTemplate, prepareTemplate } from '../../documents/template/prepared-template.ts';
import { oneLine } from '../../documents/template/template-values.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { addIssuedLetter } from '../../store/letters/issued-letters.ts';
import { addDocument } from '../../store/notices/documents.ts';
import type { Desk } from '../desk.ts';
import { shippedTemplate, type UsedTemplate, usedTemplate } from './letter-template.ts';
import { assertMayWrite } from './may-write.ts';

/** The text of each placeholder of the kind by its name. What the template may leave out may be left out here too. */
export type LetterValues = Readonly<Record<string, string>>;

export type LetterOrder = {
  readonly kind: LetterKindId;
  /** As the recipient reads; English where nobody said, or where the school has no template in it. */
  readonly language?: LetterLanguage | undefined;
  readonly values: LetterValues;
};

export type FilledLetter = ChosenLanguage & {
  readonly bytes: Uint8Array;
  readonly template: Omit<UsedTemplate, 'bytes'>;
};

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letter as .docx; nothing is kept. Throws TEMPLATE_REFUSED where the template would leave out what it must say. */
export async function fillLetter(db: ReadDb, desk: Desk, { kind, language = 'en', values }: LetterOrder): Promise<FilledLetter> {
  const wanted = await usedTemplate(db, desk, { kind, language });
  const template = wanted ?? (await usedTemplate(db, desk, { kind, language: 'en' })) ?? (await shippedTemplate(desk, kind));
  const { bytes: _, ...used } = template;
  const bytes = fillWith(desk, { kind, prepared: await preparedFor(kind, template), values });
  return { bytes, template: used, language: template.language, ...(wanted === undefined ? { insteadOf: language } : {}) };
}

/** A run of letters prepares each template once. Throws TEMPLATE_REFUSED. */
export async function preparedFor(kind: LetterKindId, { bytes }: Pick<UsedTemplate, 'bytes'>): Promise<PreparedTemplate> {
  const { placeholders } = letterKind(kind);
  return prepareTemplate({
    template: bytes,
    names: placeholders.map(({ name }) => name),
    optional: placeholders.filter(({ required }) => !required).map(({ name }) => name),
  });
}

type ToFill = { readonly kind: LetterKindId; readonly prepared: PreparedTemplate; readonly values: LetterValues };

export function fillWith({ ports }: Pick<Desk, 'ports'>, { kind, prepared, values }: ToFill): Uint8Array {
  return prepared.fill(values, {
    title: letterKind(kind).title,
    creator: oneLine(values['schoolName'] ?? ''),
    clockInstant: ports.clock.now(),
    documentId: ports.ids.token(16),
  });
}

/** As the letter is addressed: title and name, and the lines of the address. */
export type LetterRecipient = {
  readonly name: string;
  /** Empty in care of the school, and where the letter shows none. */
  readonly addressLines: readonly string[];
  readonly careOfSchool: boolean;
};

export type IssueOrder = LetterOrder & {
  readonly pupil: PupilId;
  /** Nothing where it is the pupil who gets it. */
  readonly contact?: ContactId | undefined;
  readonly recipient: LetterRecipient;
  readonly caseId?: number | undefined;
  /**
   * Whether whoever calls has had the head or the safeguarding lead asked where one must be (practice rules 2, 4 and 13).
   * Letters that are held stay held all the same (rule 3).
   */
  readonly asked: boolean;
};

export type IssuedLetter = FilledLetter & { readonly letter: number; readonly document: number };

/** Makes a letter within a command and keeps it. Throws LETTER_REFUSED where none may go about this pupil or to this person. */
export async function issueLetter(write: WriteDb, desk: Desk, order: IssueOrder): Promise<IssuedLetter> {
  await assertMayWrite(write.db, desk, order);
  const filled = await fillLetter(write.db, desk, order);
  const kept = await keepLetter(write, desk, { ...order, filled, batch: undefined });
  return { ...filled, ...kept };
}

export type KeepOrder = Omit<IssueOrder, 'asked' | 'language'> & {
  readonly filled: Pick<FilledLetter, 'bytes' | 'template' | 'language'>;
  readonly batch: number | undefined;
};

/** Keeps a filled letter: its bytes once, and which template, whom and what it was made of. */
export async function keepLetter(
  write: WriteDb,
  desk: Desk,
  { filled, ...order }: KeepOrder,
): Promise<{ readonly letter: number; readonly document: number }> {
  const document = await addDocument(write, { bytes: filled.bytes, mediaType: docxType });
  const letter = await addIssuedLetter(write, {
    kind: order.kind,
    language: filled.language,
    template: filled.template.id,
    templateSha256: filled.template.sha256,
    pupil: order.pupil,
    contact: order.contact,
    recipient: recipientText(order.recipient),
    careOfSchool: order.recipient.careOfSchool,
    document: document.id,
    valuesSha256: sha256Of(order.values),
    issuedOn: desk.ports.clock.today(),
    batch: order.batch,
    caseId: order.caseId,
  });
  return { letter, document: document.id };
}

/** As it is kept and compared: the name, then the lines of the address. */
export function recipientText({ name, addressLines }: Pick<LetterRecipient, 'name' | 'addressLines'>): string {
  return [name, ...addressLines].join('\n');
}

function sha256Of(values: LetterValues): string {
  const sorted = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
