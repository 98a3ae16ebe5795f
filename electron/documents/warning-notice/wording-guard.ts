// Rule 19 of practice, what a letter never says. The model has no place for it, but people write free text.
import { containsWords } from '#shared/lib/words-in-text.ts';
import { everyLine } from '../template/template-values.ts';
import { buildWarningNotice } from './build.ts';
import type { WarningNotice } from './model.ts';

/** What belongs to other people: the other parent, brothers and sisters. It must not be found in the letter. */
export type OtherPeople = {
  readonly names: readonly string[];
  /** Lines of addresses, telephone numbers, e-mail addresses. */
  readonly details: readonly string[];
};

export type WordingObjection = {
  readonly code: 'offence' | 'rate' | 'otherPerson';
  readonly found: string;
  readonly sentence: string;
};

const offence =
  /\b(offen[cs]e\w*|offend\w*|guilt\w*|illegal\w*|unlawful\w*|crim(?:e|es|inal\w*)|br(?:oke|oken|eak\w*) the law)\b/iu;
const rate = /\d\s*(?:%|per ?cent\b)/iu;

/** Everything in the free text of the letter that it may not say, and others' details wherever they stand; empty where it may go. */
export function wordingObjections(model: WarningNotice, others: OtherPeople): readonly WordingObjection[] {
  const texts = freeTexts(model);
  const whole = everyLine(buildWarningNotice(model));
  const own = ownTexts(model);
  const isOwn = (words: string): boolean => own.some((text) => containsWords(text, words));
  const foreign = (found: string): WordingObjection => ({
    code: 'otherPerson',
    found,
    sentence: `The letter would show “${found}”, which belongs to somebody else. Take it out.`,
  });
  return [
    ...found(texts, offence).map(
      objection('offence', 'A warning letter does not say that anybody did wrong: write “recorded as unauthorised”.'),
    ),
    ...found(texts, rate).map(objection('rate', 'A rate alone misleads. Give the number of days or sessions.')),
    ...others.names.filter((name) => !isOwn(name) && texts.some((text) => containsWords(text, name))).map(foreign),
    ...others.details.filter((detail) => !isOwn(detail) && whole.some((text) => containsWords(text, detail))).map(foreign),
  ];
}

function freeTexts({ support, help, exampleSentence }: WarningNotice): readonly string[] {
  return [
    ...support.given,
    ...support.offered,
    ...support.notTakenUp,
    help.adjustments,
    ...(exampleSentence === null ? [] : [exampleSentence]),
  ];
}

/** The recipient's, the pupil's, the school's and the authority's: parents under one roof share an address, families a surname. */
function ownTexts({ recipient, pupil, school, help, authority, signatory }: WarningNotice): readonly string[] {
  const address = recipient.address.kind === 'own' ? recipient.address.lines : [];
  return [
    ...[recipient.name, ...address, pupil.legalName, pupil.firstName, authority.name, authority.team, signatory.name],
    ...[school.name, ...school.addressLines, school.phone, school.email, help.who, help.phone, help.email],
  ];
}

function found(texts: readonly string[], pattern: RegExp): readonly string[] {
  return texts.flatMap((text) => pattern.exec(text)?.[0] ?? []);
}

function objection(code: WordingObjection['code'], sentence: string): (words: string) => WordingObjection {
  return (words) => ({ code, found: words, sentence });
}
