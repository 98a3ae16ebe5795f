/**
 * What a parenting contract asks of somebody (Anti-social Behaviour Act 2003 s.19(6)). Whether it was kept must be a question
 * that two people answer alike: one of the fixed measures, or a sentence that says how many, by when or how often.
 */
export const measures = {
  ownWords: 'As the sentence itself says',
  everyRegister: 'In school at every register, or the school is told why not',
  beforeRegister: 'In the room before the register is taken, every day',
  toldByNine: 'The school is told before 9:00 on every day away, with the reason',
  weeklyTalk: 'A talk with the school once a week',
} as const;

export type Measure = keyof typeof measures;
export const measureIds = Object.keys(measures) as readonly Measure[];

/** `by` is who keeps it, by name. */
export type Requirement = { readonly text: string; readonly by: string; readonly measure: Measure };

export function isMeasurable({ text, measure }: Pick<Requirement, 'text' | 'measure'>): boolean {
  return measure !== 'ownWords' || saysHowMuch(text);
}

const numbers = 'no|one|two|three|four|five|six|seven|eight|nine|ten|\\d+(?:[.,]\\d+)?';
const units =
  'days?|half[- ]days?|sessions?|mornings?|afternoons?|lessons?|registers?|weeks?|hours?|minutes?|times|absences?|lates?|calls?|meetings?|appointments?|visits?';
const spans =
  'day|morning|afternoon|evening|night|week|fortnight|month|lesson|session|register|time|absence|monday|tuesday|wednesday|thursday|friday';

/** A clock time; a number of something; how often. A number of nothing, as in *Year 7*, measures nothing. */
const tells: readonly RegExp[] = [
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b/,
  /\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b/i,
  /\d\s?%|\bper ?cent\b/i,
  new RegExp(`\\b(?:${numbers})\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${units})\\b`, 'iu'),
  new RegExp(`\\b(?:every|each)\\s+(?:[\\p{L}-]+\\s+)?(?:${spans})s?\\b`, 'iu'),
  /\b(?:daily|weekly|fortnightly|monthly|once|twice|always|never)\b/i,
];

/** Whether a sentence says how many, by when or how often. */
export function saysHowMuch(text: string): boolean {
  return tells.some((pattern) => pattern.test(text));
}
