import { type Finding, reviewDecisions } from '#shared/domain/contracts/contract-review.ts';
import { daysInWords } from '#shared/domain/registers/half-term-notes/days-in-words.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import { unbroken } from '../letters/letter-words.ts';
import type { WordBlock, WordDocument } from '../word/word-block.ts';
import type { ContractReviewModel, ReviewSpan } from './model.ts';

const title = 'Review of a parenting contract';

/** What was found at a review, and what was decided, for everybody who was there. */
export function buildContractReview(model: ContractReviewModel): WordDocument {
  const { school, pupil, heldOn, number, terms } = model;
  return {
    title: `${title}: ${pupil.legalName}`,
    creator: school.name,
    footer: `${school.name} · ${title}: ${pupil.legalName}, ${dayInWords(heldOn)}`,
    blocks: [
      { kind: 'lines', align: 'right', lines: [school.name, ...school.addressLines, school.phone, school.email] },
      { kind: 'title', text: `${title}: ${pupil.legalName}` },
      {
        kind: 'facts',
        rows: [
          ['Held on', dayInWords(heldOn)],
          ['Contract', `Version ${number}, ${dayInWords(terms.from)} to ${dayInWords(terms.to)}`],
          ['Who was there', model.present.join(', ')],
          ...(model.away.length === 0 ? [] : [['Not there', model.away.join(', ')] as const]),
        ],
      },
      heading('Attendance'),
      figures(model),
      paragraph(
        'A morning or an afternoon is half a day. Illness and other agreed days are in the days missed; nobody is blamed for them.',
      ),
      heading('What was asked'),
      findings(
        terms.requirements.map(({ text, by }) => `${text} (${by})`),
        model.requirements,
      ),
      heading('What the school and others promised'),
      findings(
        terms.support.map(({ what, who }) => `${what} (${who})`),
        model.support,
      ),
      heading('Decision'),
      { kind: 'paragraph', bold: true, text: `${reviewDecisions[model.decision]}.` },
      ...(model.reasons.trim() === '' ? [] : [paragraph(model.reasons)]),
      ...(model.nextOn === undefined ? [] : [paragraph(`We look at it again on ${dayInWords(model.nextOn)}.`)]),
      paragraph(
        `The result is written down and nothing follows from it by itself. If something here is not as you know it, ring ${unbroken(school.phone)} or write to ${school.email}.`,
      ),
    ],
  };
}

function figures({ figures: { before, during, after } }: ContractReviewModel): WordBlock {
  const rows: (readonly [string, ReviewSpan | undefined])[] = [
    ['Before', before],
    ['During', during],
    ['After', after],
  ];
  return {
    kind: 'table',
    columns: [
      { title: '', millimetres: 20 },
      { title: 'Days', millimetres: 66 },
      { title: 'Missed', millimetres: 50 },
      { title: 'Unauthorised', millimetres: 20, align: 'right' },
      { title: 'Late', millimetres: 16, align: 'right' },
    ],
    points: 9,
    rows: rows.flatMap(([name, span]) =>
      span === undefined
        ? []
        : [
            [
              name,
              `${dayInWords(span.from)} to ${dayInWords(span.to)}`,
              span.possible === 0 ? 'no school day' : `${daysInWords(span.absent)} of ${daysInWords(span.possible)}`,
              String(span.unauthorised / 2),
              String(span.late),
            ],
          ],
    ),
  };
}

function findings(lines: readonly string[], found: readonly Finding[]): WordBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Line of the contract', millimetres: 80 },
      { title: 'Kept', millimetres: 16 },
      { title: 'What shows it', millimetres: 76 },
    ],
    rows: lines.map((line, index) => [line, found[index]?.kept === true ? 'yes' : 'no', found[index]?.evidence ?? '']),
  };
}

function heading(text: string): WordBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}
