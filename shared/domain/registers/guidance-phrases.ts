import { type SaidWord, saidWords, stemOf } from './said-words.ts';

/**
 * A phrase of the guidance: words in order, with at most two others between them. `bus|coach` is either word, `dent*` any
 * word that begins so, `{time}`, `{minutes}`, `{short}` and `{long}` a time or span of time.
 */
export type Phrase = { readonly words: readonly PhraseWord[]; readonly points: number };

type PhraseWord = { readonly stems: ReadonlySet<string>; readonly beginnings: readonly string[]; readonly denies: boolean };

/** Where a phrase was found: places in the words said. */
export type PhraseFound = { readonly places: readonly number[]; readonly points: number };

const greatestGap = 2;
const measures = /^\{(time|minutes|short|long)\}$/;

/** The words of a phrase as they are compared; words that carry nothing are refused by a RangeError. */
export function parsePhrase(text: string, pointsPerWord: number): Phrase {
  const words = text.trim().split(/\s+/).map(parseWord);
  return { words, points: words.length * pointsPerWord };
}

function parseWord(text: string): PhraseWord {
  const choices = text.split('|');
  const plain = choices.filter((choice) => !choice.endsWith('*'));
  for (const choice of plain) {
    const comparable = measures.test(choice) || (saidWords(choice).length === 1 && choice === choice.toLowerCase());
    if (!comparable) throw new RangeError(`"${choice}" cannot be looked for: it is no single word that says something`);
  }
  return {
    stems: new Set(plain.map((choice) => (measures.test(choice) ? choice : stemOf(choice)))),
    beginnings: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    denies: choices.includes('not') || choices.includes('no'),
  };
}

/** The first place where a phrase stands in what was said; undefined where it does not. */
export function findPhrase(phrase: Phrase, said: readonly SaidWord[]): PhraseFound | undefined {
  const [first] = phrase.words;
  if (first === undefined) return undefined;
  for (let start = 0; start < said.length; start += 1) {
    const word = said[start];
    if (word === undefined || !isWord(first, word) || (word.negated && !first.denies)) continue;
    const places = placesFrom(phrase, said, start);
    if (places !== undefined) return { places, points: phrase.points };
  }
  return undefined;
}

function placesFrom(phrase: Phrase, said: readonly SaidWord[], start: number): readonly number[] | undefined {
  const places = [start];
  for (const wanted of phrase.words.slice(1)) {
    const from = (places.at(-1) ?? start) + 1;
    const found = said.slice(from, from + greatestGap + 1).findIndex((word) => isWord(wanted, word));
    const place = from + found;
    if (found === -1 || said[place]?.clause !== said[start]?.clause) return undefined;
    places.push(place);
  }
  return places;
}

function isWord(wanted: PhraseWord, said: SaidWord): boolean {
  return wanted.stems.has(said.stem) || wanted.beginnings.some((beginning) => said.text.startsWith(beginning));
}
