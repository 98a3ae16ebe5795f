import type { WordBlock, WordDocument } from '../word/word-block.ts';
import {
  amounts,
  careOfSchool,
  comingBack,
  decision,
  headings,
  help,
  nothingToPay,
  opening,
  perParentAndChild,
  recorded,
  titles,
  whatMayFollow,
  whoDecided,
} from './content.ts';
import type { LeaveLetterModel } from './model.ts';

/** The letter to one parent about a decision on leave. */
export function buildLeaveDecision(model: LeaveLetterModel): WordDocument {
  const { school, recipient, outcome } = model;
  const address = recipient.addressLines.length === 0 ? [careOfSchool] : recipient.addressLines;
  return {
    title: titles[outcome],
    creator: school.name,
    footer: `${school.name} · ${titles[outcome]}`,
    blocks: [
      { kind: 'lines', align: 'right', lines: [school.name, ...school.addressLines, school.phone, school.email] },
      { kind: 'lines', lines: [recipient.name, ...address] },
      { kind: 'paragraph', text: model.date },
      { kind: 'title', text: `${titles[outcome]}: ${model.pupil.legalName}` },
      { kind: 'paragraph', text: `Dear ${recipient.name},` },
      { kind: 'paragraph', text: opening(model) },
      { kind: 'paragraph', bold: true, text: decision(model) },
      { kind: 'paragraph', text: whoDecided(model) },
      { kind: 'heading', text: headings.reasons },
      ...model.reasons
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text): WordBlock => ({ kind: 'paragraph', text })),
      ...(outcome === 'refused' ? [] : [heading(headings.back), paragraph(comingBack(model))]),
      ...(outcome === 'granted' ? [] : warning(model)),
      heading(headings.help),
      paragraph(help(model)),
      { kind: 'signature', name: model.decided.by, role: school.name },
    ],
  };
}

function warning(model: LeaveLetterModel): readonly WordBlock[] {
  const { mayFollow } = model;
  const taken = [heading(headings.taken), paragraph(recorded(model))];
  if (mayFollow === undefined) return taken;
  return [
    ...taken,
    { kind: 'paragraph', bold: true, text: nothingToPay },
    paragraph(whatMayFollow(model, mayFollow)),
    heading(headings.penalty),
    paragraph(perParentAndChild),
    paragraph(amounts(mayFollow)),
  ];
}

function heading(text: string): WordBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}
