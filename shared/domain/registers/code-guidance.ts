import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from './codes.ts';
import { parsePhrase } from './guidance-phrases.ts';

const line = z.string().trim().min(1).max(120);
const sentence = z.string().trim().min(1).max(400);
const symbol = z.string().min(1).max(2);
const date = z.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value) !== undefined, {
  message: 'not a date of the form YYYY-MM-DD',
});
const phrase = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .superRefine((text, context) => {
    try {
      parsePhrase(text, 1);
    } catch (cause) {
      context.addIssue({ code: 'custom', message: cause instanceof Error ? cause.message : String(cause) });
    }
  });

const adviceShape = {
  title: line,
  /** The codes that could be right, each with when it is. `/` stands for present in either session. */
  candidates: z.array(z.strictObject({ symbol, when: sentence })).min(1),
  /** What to ask the parent. An answer without a code says in `next` what else to do. */
  question: z.strictObject({
    text: sentence,
    answers: z.array(z.strictObject({ text: line, symbol: symbol.optional(), next: sentence.optional() })).min(2),
  }),
  notMeant: z.array(z.strictObject({ symbol, why: sentence })),
  notes: z.array(sentence),
  references: z.array(line).min(1),
};

const advice = z.strictObject(adviceShape);
const topic = z.strictObject({
  ...adviceShape,
  id: z.string().regex(/^[a-z-]+$/, 'small letters and hyphens'),
  /** Phrases that lead here; those of `hints` count half, because they are said of other things too. */
  phrases: z.array(phrase).min(1),
  hints: z.array(phrase),
});

/**
 * The reviewed guidance of the code assistant. Refused where a code does not exist on its first day, where an answer leads
 * to a code that is no candidate, where a candidate has no answer, or where a code is both a candidate and not meant.
 */
export const codeGuidanceSchema = z
  .strictObject({
    /** First and last day for which it speaks. */
    from: date,
    to: date.optional(),
    reviewedOn: date,
    references: z.array(line).min(1),
    /** What is asked where no topic fits. */
    general: advice,
    topics: z.array(topic).min(1),
  })
  .superRefine((guidance, context) => {
    const tell = (message: string) => context.addIssue({ code: 'custom', message });
    const { topics, general, from } = guidance;
    for (const each of [general, ...topics]) adviceDefects(each, from).forEach(tell);
    const ids = topics.map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) tell(`the topic ${id} stands there twice`);
  });

export type CodeGuidance = z.infer<typeof codeGuidanceSchema>;
export type GuidanceTopic = CodeGuidance['topics'][number];
export type GuidanceAdvice = CodeGuidance['general'];

function adviceDefects({ title, candidates, question, notMeant }: GuidanceAdvice, from: PlainDate): readonly string[] {
  const chosen = candidates.map((candidate) => candidate.symbol);
  const answered = question.answers.flatMap((answer) => answer.symbol ?? []);
  const denied = notMeant.map((each) => each.symbol);
  const emptyAnswers = question.answers.filter((answer) => answer.symbol === undefined && answer.next === undefined);
  return [
    ...[...chosen, ...denied].filter((each) => codeAt(each, from) === undefined).map((each) => `${each} is no code on ${from}`),
    ...answered.filter((each) => !chosen.includes(each)).map((each) => `an answer leads to ${each}, which is no candidate`),
    ...chosen.filter((each) => !answered.includes(each)).map((each) => `no answer leads to ${each}`),
    ...denied.filter((each) => chosen.includes(each)).map((each) => `${each} is both a candidate and not meant`),
    ...emptyAnswers.map((answer) => `the answer "${answer.text}" leads nowhere`),
  ].map((defect) => `${title}: ${defect}`);
}
