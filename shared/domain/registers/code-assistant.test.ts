import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import shipped from '../../../resources/guidance/code-assistant.json' with { type: 'json' };
import { suggestCodes } from './code-assistant.ts';
import { codeGuidanceSchema } from './code-guidance.ts';
import { codeAt } from './codes.ts';
import type { Session } from './session.ts';

const guidance = codeGuidanceSchema.parse(shipped);
const on = plainDate('2026-11-24');
const suggest = (said: string, session: Session = 'AM') => suggestCodes(guidance, { said, on, session });

function found(said: string, session: Session = 'AM') {
  const suggestion = suggest(said, session);
  if (suggestion.kind !== 'found') throw new Error(`${said}: ${suggestion.kind}`);
  return suggestion;
}

const idOf = (title: string | undefined) => guidance.topics.find((topic) => topic.title === title)?.id;

/** What was said, the topic that comes first, and codes that must be among its candidates. */
const phrases: readonly [said: string, topic: string, codes: string][] = [
  ['dentist at 10', 'medical-appointment', 'M / I'],
  ['Dentist.', 'medical-appointment', 'M'],
  ['DOCTORS', 'medical-appointment', 'M'],
  ['doctor’s at 9.30', 'medical-appointment', 'M L'],
  ['dentis appt', 'medical-appointment', 'M'],
  ['orthodontist to have her braces tightened', 'medical-appointment', 'M'],
  ['eye test at the opticians', 'medical-appointment', 'M'],
  ['hospital appointment', 'medical-appointment', 'M'],
  ['CAMHS appointment at 2pm', 'medical-appointment', 'M'],
  ['having a blood test', 'medical-appointment', 'M'],
  ['admitted to hospital last night', 'hospital', 'I K D'],
  ['having an operation on Monday', 'hospital', 'I'],
  ['going to Bratislava for three weeks', 'extended-leave', 'C G N'],
  ['visiting grandparents in Pakistan for six weeks', 'extended-leave', 'C G'],
  ['gone abroad for a fortnight', 'extended-leave', 'C G'],
  ['they are in Slovakia for a month', 'extended-leave', 'C G'],
  ['going away for 2 weeks', 'extended-leave', 'C G'],
  ['hols', 'holiday', 'G C'],
  ['on holiday', 'holiday', 'G C N'],
  ['going to Disneyland for a week', 'holiday', 'G C'],
  ['gone to Tenerife', 'holiday', 'G'],
  ['we are flying out tomorrow', 'holiday', 'G'],
  ['bus did not come', 'transport-failed', 'Y1 Q Y2 O L U'],
  ["The bus didn't turn up.", 'transport-failed', 'Y1 O'],
  ['buses didnt come', 'transport-failed', 'Y1 O'],
  ['school taxi never arrived', 'transport-failed', 'Y1'],
  ['waiting for the school minibus', 'transport-failed', 'Y1'],
  ['the council has not arranged a taxi', 'transport-failed', 'Q'],
  ['no transport today', 'transport-failed', 'Y1 Q'],
  ["car won't start", 'own-transport', 'O L U'],
  ['car broke down', 'own-transport', 'O'],
  ['flat tyre', 'own-transport', 'O'],
  ['train was cancelled', 'own-transport', 'O Y2'],
  ['missed the bus', 'late', 'L U O'],
  ['stuck in traffic', 'late', 'L U'],
  ['running 20 minutes late', 'late', 'L U'],
  ['overslept', 'late', 'L U O'],
  ["alarm didn't go off", 'late', 'L U'],
  ['poorly', 'illness', 'I'],
  ["she's been sick all night", 'illness', 'I'],
  ['he has a sick bug', 'illness', 'I'],
  ['not feeling well', 'illness', 'I'],
  ["isn't well", 'illness', 'I'],
  ['temprature and a cough', 'illness', 'I'],
  ['vomiting and diahorrea', 'illness', 'I'],
  ['tummy ache', 'illness', 'I'],
  ['broke his arm at the weekend', 'illness', 'I'],
  ["won't be in today, ill", 'illness', 'I'],
  ['not on holiday, has a cold', 'illness', 'I'],
  ['too anxious to come in', 'mental-health', 'I C2 N'],
  ['panic attack this morning', 'mental-health', 'I'],
  ['snowed in', 'weather', 'Y2 Y4 O'],
  ['roads are flooded', 'weather', 'Y2'],
  ['school closed, boiler broken', 'closure', 'Y3 Y4'],
  ['staggered start for year 7', 'closure', 'Y7'],
  ['funeral', 'bereavement', 'C I N'],
  ['her nan died', 'bereavement', 'C'],
  ['grandad passed away', 'bereavement', 'C'],
  ['Eid', 'religious-day', 'R C'],
  ['celebrating Diwali', 'religious-day', 'R'],
  ['showmen travelling with the fair', 'travelling-work', 'T'],
  ['football trials with the academy', 'sport', 'P C'],
  ['swimming gala', 'sport', 'P'],
  ['filming for television', 'performance', 'C1'],
  ['in the pantomime', 'performance', 'C1 C'],
  ['on work experience', 'work-experience', 'W'],
  ['college interview', 'interview', 'J1'],
  ['study leave', 'exam-study', 'S'],
  ['revising at home', 'exam-study', 'S O'],
  ['suspended for two days', 'suspended', 'E B'],
  ['excluded', 'suspended', 'E'],
  ['part-time timetable', 'part-time-timetable', 'C2'],
  ['only in for mornings', 'part-time-timetable', 'C2 X'],
  ['arrested yesterday', 'custody', 'Y5 N'],
  ['meeting with the social worker', 'court-social', 'C'],
  ['at the PRU', 'other-provision', 'K B D'],
  ['home tuition', 'other-provision', 'K'],
  ['dual registered', 'other-school', 'D'],
  ['managed move', 'other-school', 'D'],
  ['on the school trip to the museum', 'visit', 'V'],
  ['refusing to come in', 'refusing', 'I N O'],
  ["won't get out of bed", 'refusing', 'I N O'],
  ['being bullied and scared of school', 'refusing', 'I N'],
  ["mum is poorly and can't bring him", 'family-ill', 'C O'],
  ['brother has a hospital appointment', 'family-ill', 'C O'],
  ['looking after her baby sister', 'family-ill', 'O'],
  ["sister's wedding", 'family-event', 'C G O'],
  ['not ill, just tired', 'day-off', 'O'],
  ['no clean uniform', 'day-off', 'O'],
  ['moving house', 'moving-house', 'C O Q Y7'],
  ['they want to home educate', 'left-school', 'N O'],
  ['started at a new school', 'left-school', 'N D'],
  ['doing lessons online from home', 'remote', 'I C2 Y4 O'],
  ['left home at 8 but not arrived', 'truancy', 'N O'],
  ['bunking off', 'truancy', 'O'],
  ['no answer, left a voicemail', 'no-reason', 'N O'],
  ["don't know", 'no-reason', 'N'],
  ['told to self-isolate by public health', 'public-health', 'Y6 I'],
  ['nursery only does mornings', 'not-of-age', 'X'],
  ['she was in the music lesson', 'in-school', '/'],
  ['new starter has not started yet', 'new-pupil', 'Z N'],
];

describe('suggestCodes', () => {
  it.each(phrases)('%s: %s first, with %s', (said, topic, codes) => {
    const [first] = found(said).topics;
    expect(idOf(first?.title)).toBe(topic);
    expect(first?.candidates.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(codes.split(' ')));
  });

  it('shows the words that led there, as they were said', () => {
    expect(found('dentist at 10').topics[0]?.because).toEqual(['dentist', '10']);
    expect(found('going to Bratislava for three weeks').topics[0]?.because).toEqual(['going bratislava', 'three weeks']);
    expect(found('The bus didn’t come').topics[0]?.because).toEqual(['bus not come']);
  });

  it('says why the codes that people confuse with it are wrong', () => {
    const whyNot = (said: string, symbol: string) => found(said).topics[0]?.notMeant.find((each) => each.symbol === symbol)?.why;
    expect(whyNot('lessons online', 'B')).toContain('never B');
    expect(whyNot('suspended', 'C2')).toContain('never used for behaviour');
    expect(whyNot('bus did not come', 'Y7')).toContain('codes of their own');
    expect(whyNot('mum has a hospital appointment', 'M')).toContain("pupil's own");
  });

  it.each([
    ['tummy bug', /Evidence is never asked/],
    ['Eid', /R needs no application/],
    ['holiday in Spain', /normally lives with can apply .* before it begins.*afterwards cannot be granted/],
    ['bus did not come', /Y1 and Q differ/],
    ['home educated', /takes nobody off the roll/],
    ['off to Pakistan for six weeks', /same questions are asked of every long absence/],
  ])('keeps the practice rule: %s', (said, rule) => {
    expect(found(said).topics[0]?.notes.join(' ')).toMatch(rule);
  });

  it('puts a weaker topic aside without hiding it', () => {
    const { topics, others } = found('going to Bratislava for three weeks');
    expect(topics).toHaveLength(1);
    expect(others.map(({ title }) => idOf(title))).toContain('holiday');
  });

  it('speaks of the session: present is that of the afternoon', () => {
    const symbols = (session: Session) => found('dentist', session).topics[0]?.candidates.map(({ symbol }) => symbol);
    expect(symbols('AM')).toContain('/');
    expect(symbols('PM')).toContain('\\');
    expect(symbols('PM')).not.toContain('/');
  });

  it.each(['xyzzy plugh', '???', '10', 'é'])('does not guess at %s, and asks', (said) => {
    const suggestion = suggest(said);
    if (suggestion.kind !== 'unknown') throw new Error(suggestion.kind);
    expect(suggestion.general.candidates[0]?.symbol).toBe('N');
    expect(suggestion.general.question?.answers.length).toBeGreaterThan(5);
  });

  it('waits while nothing is said', () => {
    expect(suggest('  ')).toEqual({ kind: 'nothingSaid' });
  });

  it.each([
    [addDays(guidance.from, -1), 'refused'],
    [guidance.from, 'found'],
    [addDays(guidance.from, 1), 'found'],
  ])('on %s: %s', (date, kind) => {
    expect(suggestCodes(guidance, { said: 'dentist', on: date, session: 'AM' }).kind).toBe(kind);
  });

  it('speaks no longer than its last day', () => {
    const ended = { ...guidance, to: on };
    expect(suggestCodes(ended, { said: 'dentist', on, session: 'AM' }).kind).toBe('found');
    expect(suggestCodes(ended, { said: 'dentist', on: addDays(on, 1), session: 'AM' }).kind).toBe('refused');
  });

  it('answers anything, always the same, and never with a code that may not stand in that session', () => {
    const word = fc.oneof(fc.constantFrom(...phrases.flatMap(([said]) => said.split(' '))), fc.string({ unit: 'grapheme' }));
    const saying = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(saying, fc.constantFrom<Session>('AM', 'PM'), fc.integer({ min: 0, max: 900 }), (said, session, days) => {
        const at = { said, on: addDays(guidance.from, days), session };
        const suggestion = suggestCodes(guidance, at);
        expect(suggestCodes(guidance, at)).toEqual(suggestion);
        const topics =
          suggestion.kind === 'found'
            ? [...suggestion.topics, ...suggestion.others]
            : suggestion.kind === 'unknown'
              ? [suggestion.general]
              : [];
        for (const topic of topics) {
          const symbols = [...topic.candidates, ...topic.notMeant, ...(topic.question?.answers ?? [])].map(
            ({ symbol }) => symbol,
          );
          for (const symbol of symbols) {
            if (symbol === undefined) continue;
            const code = codeAt(symbol, at.on);
            expect(code).toBeDefined();
            expect(code?.session ?? session).toBe(session);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
