// Languages for which a school may keep translated templates: those of the most pupils in England, by the tag of BCP 47.

export const letterLanguages = [
  { id: 'en', name: 'English', right: false },
  { id: 'sq', name: 'Albanian', right: false },
  { id: 'am', name: 'Amharic', right: false },
  { id: 'ar', name: 'Arabic', right: true },
  { id: 'bn', name: 'Bengali', right: false },
  { id: 'bg', name: 'Bulgarian', right: false },
  { id: 'zh', name: 'Chinese', right: false },
  { id: 'cs', name: 'Czech', right: false },
  { id: 'fr', name: 'French', right: false },
  { id: 'gu', name: 'Gujarati', right: false },
  { id: 'hi', name: 'Hindi', right: false },
  { id: 'hu', name: 'Hungarian', right: false },
  { id: 'it', name: 'Italian', right: false },
  { id: 'ckb', name: 'Kurdish (Sorani)', right: true },
  { id: 'lt', name: 'Lithuanian', right: false },
  { id: 'ml', name: 'Malayalam', right: false },
  { id: 'ps', name: 'Pashto', right: true },
  { id: 'fa', name: 'Persian, Dari', right: true },
  { id: 'pl', name: 'Polish', right: false },
  { id: 'pt', name: 'Portuguese', right: false },
  { id: 'pa', name: 'Punjabi', right: false },
  { id: 'ro', name: 'Romanian', right: false },
  { id: 'sk', name: 'Slovak', right: false },
  { id: 'so', name: 'Somali', right: false },
  { id: 'es', name: 'Spanish', right: false },
  { id: 'ta', name: 'Tamil', right: false },
  { id: 'ti', name: 'Tigrinya', right: false },
  { id: 'tr', name: 'Turkish', right: false },
  { id: 'uk', name: 'Ukrainian', right: false },
  { id: 'ur', name: 'Urdu', right: true },
  { id: 'vi', name: 'Vietnamese', right: false },
  { id: 'yo', name: 'Yoruba', right: false },
] as const;

export type LetterLanguage = (typeof letterLanguages)[number]['id'];

export const languageIds = letterLanguages.map(({ id }) => id);

export function languageName(id: LetterLanguage): string {
  return letterLanguages.find((one) => one.id === id)?.name ?? id;
}

export function isRightToLeft(id: LetterLanguage): boolean {
  return letterLanguages.some((one) => one.id === id && one.right);
}

export type ChosenLanguage = {
  readonly language: LetterLanguage;
  /** The language that was wanted and has no template; nothing where the wanted one is used. */
  readonly insteadOf?: LetterLanguage | undefined;
};

/** The wanted language where the kind has a template in it, else English, and then it is said. */
export function chooseLanguage(wanted: LetterLanguage | undefined, translated: ReadonlySet<LetterLanguage>): ChosenLanguage {
  if (wanted === undefined || wanted === 'en') return { language: 'en' };
  return translated.has(wanted) ? { language: wanted } : { language: 'en', insteadOf: wanted };
}

/** `Letter in English: there is no Urdu template yet.` */
export function insteadSentence({ insteadOf }: ChosenLanguage): string | undefined {
  return insteadOf === undefined ? undefined : `In English: there is no template in ${languageName(insteadOf)} yet.`;
}
