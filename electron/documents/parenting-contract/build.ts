import { measures, type Requirement } from '#shared/domain/contracts/requirement.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { WordBlock, WordDocument } from '../word/word-block.ts';
import { headings, help, meaning, noVoice, opening, period, title } from './content.ts';
import type { ParentingContractModel } from './model.ts';

/** The contract for signature, one for all who are named in it. */
export function buildParentingContract(model: ParentingContractModel): WordDocument {
  const { school, pupil, terms } = model;
  return {
    title: `${title}: ${pupil.legalName}`,
    creator: school.name,
    footer: `${school.name} · ${title}: ${pupil.legalName}, version ${model.number}`,
    blocks: [
      { kind: 'lines', align: 'right', lines: [school.name, ...school.addressLines, school.phone, school.email] },
      { kind: 'title', text: `${title}: ${pupil.legalName}` },
      paragraph(opening(model)),
      heading(headings.voice),
      paragraph(terms.voice.trim() === '' ? noVoice : `“${terms.voice.trim()}”`),
      heading(headings.requirements),
      requirementTable(terms.requirements),
      heading(headings.support),
      {
        kind: 'table',
        columns: [
          { title: 'Who', millimetres: 44 },
          { title: 'What', millimetres: 94 },
          { title: 'From', millimetres: 34 },
        ],
        rows: terms.support.map(({ who, what, from }) => [who, what, dayInWords(from)]),
      },
      heading(headings.reviews),
      paragraph(period(model)),
      heading(headings.meaning),
      { kind: 'bullets', texts: meaning(model) },
      paragraph(help(model)),
      heading(headings.statements),
      ...statements(model),
      heading(headings.signatures),
      signatures(model),
    ],
  };
}

function requirementTable(requirements: readonly Requirement[]): WordBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'What is asked', millimetres: 74 },
      { title: 'Of whom', millimetres: 40 },
      { title: 'How we see whether it was kept', millimetres: 58 },
    ],
    rows: requirements.map(({ text, by, measure }) => [text, by, measures[measure]]),
  };
}

function statements({ parents, terms }: ParentingContractModel): readonly WordBlock[] {
  return [
    { kind: 'paragraph', bold: true, text: parents.join(', ') },
    paragraph(terms.statements.parents),
    { kind: 'paragraph', bold: true, text: 'For the school' },
    paragraph(terms.statements.school),
  ];
}

/** A row for each side; the school's is approved by name and signed by hand all the same. */
function signatures({ parents, forSchool, school }: ParentingContractModel): WordBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Name', millimetres: 62 },
      { title: 'Signature', millimetres: 76 },
      { title: 'Date', millimetres: 34 },
    ],
    rows: [...parents.map((name) => [name, '', '']), [`${forSchool.name}, for ${school.name}`, '', '']],
  };
}

function heading(text: string): WordBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}
