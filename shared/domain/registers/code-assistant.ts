// From what the parent said to the codes that could be right. Nothing is guessed: a topic is found by phrases that stand in
// the reviewed guidance, each word of them counts two points, a word of a hint one, and the words that led there are shown.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { CodeGuidance, GuidanceAdvice, GuidanceTopic } from './code-guidance.ts';
import { type CodeClass, codeAt, presentSymbol } from './codes.ts';
import { findPhrase, type Phrase, type PhraseFound, parsePhrase } from './guidance-phrases.ts';
import { type SaidWord, saidWords } from './said-words.ts';
import type { Session } from './session.ts';

export type CodeCandidate = {
  readonly symbol: string;
  readonly title: string;
  readonly class: CodeClass;
  readonly when: string;
};

export type CodeAnswer = { readonly text: string; readonly symbol?: string; readonly next?: string };

export type CodeTopic = {
  readonly title: string;
  /** What was said that led here, in its own words. */
  readonly because: readonly string[];
  readonly candidates: readonly CodeCandidate[];
  readonly question?: { readonly text: string; readonly answers: readonly CodeAnswer[] };
  readonly notMeant: readonly { readonly symbol: string; readonly title: string; readonly why: string }[];
  readonly notes: readonly string[];
  readonly references: readonly string[];
};

/** `general` holds what to ask where no topic fits; until that is answered the mark is N. */
export type CodeSuggestion =
  | { readonly kind: 'nothingSaid' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unknown'; readonly general: CodeTopic }
  | { readonly kind: 'found'; readonly topics: readonly CodeTopic[]; readonly others: readonly CodeTopic[] };

export type SaidOfSession = { readonly said: string; readonly on: PlainDate; readonly session: Session };

const wordPoints = 2;
const hintPoints = 1;
const mostTopics = 3;

/**
 * The topics that what was said leads to, the strongest first; `topics` are those with more than half of the points of the
 * first, three at most, `others` the rest. Topics with the same points stand in the order of the guidance.
 */
export function suggestCodes(guidance: CodeGuidance, { said, on, session }: SaidOfSession): CodeSuggestion {
  if (on < guidance.from || (guidance.to !== undefined && on > guidance.to)) {
    return { kind: 'refused', sentence: "The assistant speaks of today's codes; this session belongs to another set." };
  }
  const words = saidWords(said);
  if (said.trim() === '') return { kind: 'nothingSaid' };
  const scored = guidance.topics
    .map((topic) => scoreOf(topic, words))
    .filter((each) => each.points > 0)
    .sort((left, right) => right.points - left.points)
    .map((each) => ({ ...each, shown: adviceOn(each.topic, each.because, { on, session }) }))
    .filter(({ shown }) => shown.candidates.length > 0);
  const best = scored[0]?.points ?? 0;
  if (best === 0) return { kind: 'unknown', general: adviceOn(guidance.general, [], { on, session }) };
  const first = scored.filter(({ points }) => points * 2 > best).slice(0, mostTopics);
  return {
    kind: 'found',
    topics: first.map(({ shown }) => shown),
    others: scored.slice(first.length).map(({ shown }) => shown),
  };
}

type Scored = { readonly topic: GuidanceTopic; readonly points: number; readonly because: readonly string[] };

/** A word of what was said counts once a topic, for the longest phrase that takes it. */
function scoreOf(topic: GuidanceTopic, words: readonly SaidWord[]): Scored {
  const found = phrasesOf(topic)
    .map((phrase) => findPhrase(phrase, words))
    .filter((each) => each !== undefined)
    .sort((left, right) => right.points - left.points);
  const taken: PhraseFound[] = [];
  const used = new Set<number>();
  for (const each of found) {
    if (each.places.some((place) => used.has(place))) continue;
    taken.push(each);
    for (const place of each.places) used.add(place);
  }
  const inOrder = taken.toSorted((left, right) => (left.places[0] ?? 0) - (right.places[0] ?? 0));
  return {
    topic,
    points: taken.reduce((sum, each) => sum + each.points, 0),
    because: inOrder.map(({ places }) => places.map((place) => words[place]?.text ?? '').join(' ')),
  };
}

const parsed = new WeakMap<GuidanceTopic, readonly Phrase[]>();

/** Read once a topic: the assistant answers at every key that is typed. */
function phrasesOf(topic: GuidanceTopic): readonly Phrase[] {
  const known = parsed.get(topic);
  if (known !== undefined) return known;
  const phrases = [
    ...topic.phrases.map((text) => parsePhrase(text, wordPoints)),
    ...topic.hints.map((text) => parsePhrase(text, hintPoints)),
  ];
  parsed.set(topic, phrases);
  return phrases;
}

type At = { readonly on: PlainDate; readonly session: Session };

/** The advice as it holds in one session: a code that may not stand there is left out everywhere. */
function adviceOn(advice: GuidanceAdvice, because: readonly string[], at: At): CodeTopic {
  const candidates = advice.candidates.flatMap(({ symbol, when }) => {
    const code = codeIn(symbol, at);
    return code === undefined ? [] : [{ symbol: code.symbol, title: code.title, class: code.class, when }];
  });
  const answers = advice.question.answers.flatMap(({ text, symbol, next }): CodeAnswer[] => {
    const follows = next === undefined ? {} : { next };
    if (symbol === undefined) return [{ text, ...follows }];
    const code = codeIn(symbol, at);
    return code === undefined ? [] : [{ text, symbol: code.symbol, ...follows }];
  });
  return {
    title: advice.title,
    because,
    candidates,
    ...(answers.length > 1 ? { question: { text: advice.question.text, answers } } : {}),
    notMeant: advice.notMeant.flatMap(({ symbol, why }) => {
      const code = codeIn(symbol, at);
      return code === undefined ? [] : [{ symbol: code.symbol, title: code.title, why }];
    }),
    notes: advice.notes,
    references: advice.references,
  };
}

function codeIn(symbol: string, { on, session }: At) {
  const code = codeAt(symbol === '/' ? presentSymbol(session) : symbol, on);
  return code?.session === undefined || code.session === session ? code : undefined;
}
