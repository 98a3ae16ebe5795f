// The rules in words, made from their own numbers: no number of the law stands in a sentence of its own.
import type { ContinuousRule, SicknessRule } from './absence-rules.ts';
import type { CountingRule } from './counting-rule.ts';

export function countingSentence(rule: CountingRule): string {
  const span = 'term' in rule.span ? 'the term' : `${rule.span.schoolWeeks} school weeks`;
  const provisional = rule.provisional.length === 0 ? '' : ` ${listed(rule.provisional)} counts as provisional;`;
  return `${rule.sessions} sessions of ${listed(rule.counted)} within ${span}, up to and on the day;${provisional} near from ${rule.near}.`;
}

export function continuousSentence(rule: ContinuousRule): string {
  const outside =
    rule.notPossible === 'passes' && rule.unmarked === 'passes'
      ? 'A session that was not possible, or has no mark, neither ends nor adds (a judgement).'
      : 'Any other mark ends it, and so does a missing one.';
  const shown = rule.shownMonths === 0 ? '' : ` A period that ended is shown for one calendar month more.`;
  return `${rule.days} school days in a row, every session ${listed(rule.codes)}; near from ${rule.near}. ${outside}${shown}`;
}

export function sicknessSentence(rule: SicknessRule): string {
  return `${rule.days} school days of ${listed(rule.codes)} in the school year, in a row or not, two sessions to a day; near from ${rule.near}. The return is due when somebody at the school believes that ${rule.days} days will be missed: that is a person’s belief, and this a list to form it by.`;
}

function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`;
}
