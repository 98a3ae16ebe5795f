import { insteadSentence, type LetterLanguage, languageName } from '#shared/domain/letters/letter-languages.ts';
import { letterStandingSentences } from '#shared/domain/letters/letter-standing.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatInstant } from '../../components/format-date.ts';

export type BatchRow = Outputs['letters']['preview']['rows'][number];
export type TemplateKind = Outputs['letters']['templates'][number];
export type TemplateVersion = TemplateKind['languages'][number]['versions'][number];
/** One kind of letter: what is in use of it, and in which languages. */
export type TemplateRow = TemplateKind & { readonly inUse: TemplateVersion; readonly translations: readonly LetterLanguage[] };
export type Finding = Extract<Outputs['letters']['bringBack'], { readonly kind: 'refused' }>['findings'][number];
export type Batch = Outputs['letters']['batches'][number];

/** `3 letters`, `1 letter`. */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** `4½ days`, `1 day`, `½ day`. */
export function daysWords(days: string): string {
  return `${days} ${days === '1' || days === '½' ? 'day' : 'days'}`;
}

/** To whom it goes, or why to nobody. */
export function toWhom(row: BatchRow): string {
  if (row.standing !== 'write') return letterStandingSentences[row.standing];
  return [...row.recipients.map(recipientWords), ...furtherWords(row)].join('; ');
}

type Recipient = BatchRow['recipients'][number];

export function recipientWords({ name, careOfSchool, ...chosen }: Recipient): string {
  const where = careOfSchool ? ', c/o the school' : '';
  const instead = insteadSentence(chosen);
  if (instead !== undefined) return `${name}${where} (${instead.charAt(0).toLowerCase()}${instead.slice(1, -1)})`;
  return `${name}${where}${chosen.language === 'en' ? '' : ` (in ${languageName(chosen.language)})`}`;
}

function furtherWords({ othersWait, needReason, withoutAddress }: BatchRow): readonly string[] {
  return [
    ...(othersWait === 0 ? [] : [`${counted(othersWait, 'more parent')} held: ask the head teacher or the safeguarding lead`]),
    ...(needReason === 0 ? [] : [`${counted(needReason, 'other parent')} only with a reason`]),
    ...(withoutAddress === 0 ? [] : [`${counted(withoutAddress, 'parent')} without an address`]),
  ];
}

/** `The program’s own`, `Version 3`, `Version 4, the same as version 2`. */
export function versionWords({ number, againOf }: TemplateVersion): string {
  if (number === 0) return 'The program’s own';
  if (againOf === undefined) return `Version ${number}`;
  return `Version ${number}, the same as ${againOf === 0 ? 'the program’s own' : `version ${againOf}`}`;
}

/** `Tue 24 Nov 2026 09:10 by Helen Achebe`; nothing for the program's own. */
export function changedWords({ at, by }: TemplateVersion): string {
  if (at === undefined) return '';
  return by === undefined ? formatInstant(at) : `${formatInstant(at)} by ${by}`;
}

const parts = { text: 'Text', header: 'Head of the page', footer: 'Foot of the page' } as const;

/** `Text, paragraph 11: “{meetingPlce”`; what is missing stands there in the version in use. */
export function placeWords({ code, place }: Finding): string | undefined {
  if (place === undefined) return undefined;
  const where = `${parts[place.part]}, paragraph ${place.paragraph}: “${place.around}”`;
  return code === 'missing' ? `In the version in use it stands here. ${where}` : where;
}

/** `120 of 500 letters` where it was stopped. */
export function madeWords({ letters, wanted }: Pick<Batch, 'letters' | 'wanted'>): string {
  return letters === wanted ? counted(letters, 'letter') : `${letters} of ${counted(wanted, 'letter')}`;
}
