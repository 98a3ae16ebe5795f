// What was said, cut into words that can be compared. Every step is one that a person can follow by hand: nothing here
// guesses at a spelling; a misspelling that is worth knowing stands in the guidance as a phrase of its own.

/** One word as said, with what it is compared by; `clause` counts the punctuation before it. */
export type SaidWord = {
  readonly text: string;
  /** The word without its ending, or `{time}`, `{minutes}`, `{short}`, `{long}` for a time or a span of time. */
  readonly stem: string;
  readonly clause: number;
  /** True where `not` or `no` stands directly before: "not ill". */
  readonly negated: boolean;
};

type Piece = { readonly text: string; readonly clause: number };

const pieces = /\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m\b|\p{L}[\p{L}\p{M}\d]*(?:'\p{L}+)?|\d+|[,.;!?]/gu;

const bareContractions = /^(did|does|do|is|are|was|were|has|have|had|could|would|should|can|wo|ca)n'?t$/;

/** Words that say nothing of the reason; they are passed over, in what is said and in the phrases alike. */
const fillers = new Set(
  `a an the to of at on for is are was were has have had been be being am it its he she they him them his her their my our i
  we you your me us will would just very really so today tomorrow this that these and with as please hi hello thanks got
  because due also quite still now then some bit`.split(/\s+/),
);

/** What may stand between `not` and the word that it denies. */
const passable = new Set(['a', 'an', 'the', 'any', 'on', 'really', 'actually']);

const numbers: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat([
      ['couple', 2],
      ['few', 3],
      ['a', 1],
      ['an', 1],
    ]),
);

/** Units of a span, in school days; a long one is at least ten. */
const schoolDays: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 5],
  ['wk', 5],
  ['fortnight', 10],
  ['month', 20],
  ['term', 60],
  ['year', 190],
]);
const longSpan = 10;
const clockWords = new Set(['at', 'by', 'until', 'till', 'til', 'from', 'about', 'around', 'past', 'to', 'for']);

/** The words of a sentence that can be compared, in order; empty where nothing is left. */
export function saidWords(said: string): readonly SaidWord[] {
  const all = piecesOf(said);
  const words: SaidWord[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const piece = all[at];
    if (piece === undefined) continue;
    const measure = measureAt(all, at);
    const { length, stem } = measure ?? { length: 1, stem: stemOf(piece.text) };
    const text = all
      .slice(at, at + length)
      .map((each) => each.text)
      .join(' ');
    if (measure !== undefined || !fillers.has(piece.text))
      words.push({ text, stem, clause: piece.clause, negated: isNegated(all, at) });
    at += length - 1;
  }
  return words;
}

function piecesOf(said: string): readonly Piece[] {
  const plain = said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019`´]/g, "'");
  let clause = 0;
  return [...plain.matchAll(pieces)].flatMap(([text]) => {
    if (/^[,.;!?]$/.test(text)) {
      clause += 1;
      return [];
    }
    return wordsOfPiece(text).map((word) => ({ text: word, clause }));
  });
}

/** `didn't` and `didnt` are `did not`, `never` is `not`; what else follows an apostrophe is left off. */
function wordsOfPiece(text: string): readonly string[] {
  if (text === 'never' || text === 'nt') return ['not'];
  if (text === 'cannot') return ['can', 'not'];
  const contraction = bareContractions.exec(text)?.[1];
  if (contraction !== undefined) return [{ ca: 'can', wo: 'will' }[contraction] ?? contraction, 'not'];
  return [text.split("'")[0] ?? text].filter((word) => word !== '');
}

function isNegated(all: readonly Piece[], at: number): boolean {
  const clause = all[at]?.clause;
  for (let before = at - 1; before >= 0 && all[before]?.clause === clause; before -= 1) {
    const word = all[before]?.text ?? '';
    if (word === 'not' || word === 'no') return true;
    if (!passable.has(word)) return false;
  }
  return false;
}

/** A clock time, minutes, or a span of days at this place; how many pieces it takes. */
function measureAt(all: readonly Piece[], at: number): { readonly length: number; readonly stem: string } | undefined {
  const text = all[at]?.text ?? '';
  if (/^\d{1,2}[:.]\d{2}|^\d{1,2}\s?[ap]m$/.test(text)) return { length: 1, stem: '{time}' };
  if (stemOf(text) === stemOf('fortnight')) return { length: 1, stem: '{long}' };
  const count = /^\d+$/.test(text) ? Number(text) : numbers.get(text);
  if (count === undefined) return undefined;
  const gap = all[at + 1]?.text === 'of' || all[at + 1]?.text === 'more' ? 2 : 1;
  const unit = stemOf(all[at + gap]?.text ?? '');
  if (['min', 'mins', 'minute', 'hour'].some((word) => stemOf(word) === unit)) return { length: gap + 1, stem: '{minutes}' };
  const days = [...schoolDays].find(([word]) => stemOf(word) === unit)?.[1];
  if (days !== undefined) return { length: gap + 1, stem: count * days >= longSpan ? '{long}' : '{short}' };
  const isClock = count >= 1 && count <= 12 && !['a', 'an', 'few', 'couple'].includes(text);
  return isClock && clockWords.has(all[at - 1]?.text ?? '') ? { length: 1, stem: '{time}' } : undefined;
}

const shortestStem = 3;

/** A word without -s, -es, -ed, -ing and the like, so that "vomited", "vomiting" and "vomits" are one. */
export function stemOf(word: string): string {
  const without = (ending: string) => word.slice(0, -ending.length);
  const ending = ['ing', 'ies', 'ied', 'es', 'ed', 's', 'e'].find(
    (each) => word.endsWith(each) && word.length - each.length >= shortestStem && !(each === 's' && word.endsWith('ss')),
  );
  const bare = ending === undefined ? word : `${without(ending)}${ending === 'ies' || ending === 'ied' ? 'y' : ''}`;
  return bare.replace(/(\p{L})\1$/u, '$1');
}
