// What an office may say to a family in a message: that a child is not here, on which day, and whom to ring. The cause of an
// absence is the family's to say, a rate misleads, and a threat belongs into no message (practice rules 2, 4 and 19).
import type { Session } from '#shared/domain/registers/session.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export const textStates = ['draft', 'approved', 'retired'] as const;
export type TextState = (typeof textStates)[number];

/** Which sessions of the day have no reason. */
export type DayPart = Session | 'day';

export const placeholders = {
  pupil: 'the known name',
  day: 'the day, as Tuesday 24 November',
  session: 'morning, afternoon or whole day',
  school: 'the name of the school',
  phone: 'the telephone number of the school',
} as const;

export type Placeholder = keyof typeof placeholders;
export type MessageValues = Readonly<Record<Placeholder, string>>;

const required = ['pupil', 'day', 'school'] as const satisfies readonly Placeholder[];

export type MessageFacts = {
  readonly knownName: string;
  readonly date: PlainDate;
  readonly part: DayPart;
  readonly school: { readonly name: string; readonly phone: string };
};

const partWords: Readonly<Record<DayPart, string>> = { AM: 'morning', PM: 'afternoon', day: 'whole day' };

/** The year is plain to whoever reads it the same day, and costs five signs. */
export function messageValues({ knownName, date, part, school }: MessageFacts): MessageValues {
  const day = weekdayInWords(date).replace(/ \d{4}$/, '');
  return { pupil: knownName, day, session: partWords[part], school: school.name, phone: school.phone };
}

/** The text of one pupil, on one line. */
export function fillMessage(wording: string, values: MessageValues): string {
  const filled = wording.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );
  return oneLine(filled);
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const guards: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  {
    pattern:
      /\b(?:ill(?:ness(?:es)?)?|unwell|sick(?:ness)?|poorly|diseas\w*|medic\w*|doctor\w*|dentist\w*|hospital\w*|appointment\w*|holiday\w*|religio\w*|funeral\w*|bereave\w*|exclu\w+|suspen\w+|truan\w+|traveller\w*|bunking)\b/iu,
    sentence: 'names a cause of absence. The family says the cause; ask for it without naming one.',
  },
  {
    pattern:
      /\b(?:social (?:work\w*|services|care)|safeguard\w*|child(?:ren)?[’']?s? (?:in need|protection|services)|looked[ -]after|in care|foster\w*|youth justice|police)\b/iu,
    sentence: 'speaks of care or safeguarding. A message goes to a telephone that others may read.',
  },
  { pattern: /%|\bper ?cent(?:age)?\b/iu, sentence: 'is a rate. A rate alone misleads; say the day.' },
  {
    pattern:
      /\b(?:fin(?:e|es|ed)|penalt\w*|prosecut\w*|courts?|legal\w*|law|offen[cs]\w*|illegal\w*|unlawful\w*|unauthori[sz]ed|consequence\w*|warning\w*|enforce\w*|guilt\w*|crim(?:e|es|inal\w*))\b/iu,
    sentence: 'is a threat. What the law says stands in letters that a person has approved.',
  },
  {
    pattern: /https?:|www\.|\b\w+\.(?:com|uk|org|net)\b/iu,
    sentence: 'is a link. Families are told not to follow one in a message.',
  },
];

/** Every reason why a text may not be used, each in a sentence; empty where it may. */
export function textObjections(wording: string): readonly string[] {
  const named = [...wording.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
  const lacking = required.filter((name) => !named.includes(name));
  const unknown = named.filter((name) => !Object.hasOwn(placeholders, name));
  const bare = wording.replaceAll(/\{[^{}]*\}/g, ' ');
  return [
    ...lacking.map((name) => `The text lacks {${name}}, ${placeholders[name]}.`),
    ...unknown.map((name) => `{${name}} is no placeholder. There are {pupil}, {day}, {session}, {school} and {phone}.`),
    ...(/[{}]/.test(bare) ? ['A bracket { or } stands alone.'] : []),
    ...guards.flatMap(({ pattern, sentence }) => {
      const found = pattern.exec(bare)?.[0];
      return found === undefined ? [] : [`“${found}” ${sentence}`];
    }),
  ];
}

/** Two texts to begin with; each is a draft until the head teacher approves it. */
export const suggestedTexts: readonly { readonly title: string; readonly wording: string }[] = [
  {
    title: 'First day, no reason yet',
    wording:
      '{school}: {pupil} was not in school on {day} ({session}). Please ring us on {phone} so that we know your child is safe.',
  },
  {
    title: 'Still no reason',
    wording:
      '{school}: we still do not know why {pupil} was not in school on {day} ({session}). Please ring the school office on {phone}. Thank you.',
  },
];
