import { markInWords, type NoteRow } from '#shared/domain/registers/half-term-notes/note-rows.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { WordBlock, WordDocument } from '../word/word-block.ts';
import {
  careOfSchool,
  counting,
  forInformation,
  headings,
  headline,
  help,
  illness,
  lateAfterClose,
  lateness,
  opening,
  parts,
  thanks,
  title,
  wrong,
} from './content.ts';
import type { HalfTermNote } from './model.ts';

/** The note about one pupil to one parent. */
export function buildHalfTermNote(note: HalfTermNote): WordDocument {
  const { school, recipient, pupil, counts } = note;
  const address = recipient.addressLines.length === 0 ? [careOfSchool] : recipient.addressLines;
  return {
    title: `${title}: ${pupil.legalName}`,
    creator: school.name,
    footer: `${school.name} · ${title}: ${pupil.legalName}`,
    blocks: [
      { kind: 'lines', align: 'right', lines: [school.name, ...school.addressLines, school.phone, school.email] },
      { kind: 'lines', lines: [recipient.name, ...address] },
      paragraph(weekdayInWords(note.madeOn)),
      { kind: 'title', text: `${title}: ${pupil.legalName}` },
      paragraph(`Dear ${recipient.name},`),
      paragraph(opening(note)),
      { kind: 'paragraph', bold: true, text: headline(note) },
      ...(counts.missed === 0 ? [paragraph(thanks(note))] : [{ kind: 'bullets', texts: parts(note) } as const]),
      paragraph(forInformation),
      ...(note.absences.length === 0 ? [] : [heading(headings.days), absenceTable(note.absences)]),
      ...late(note),
      heading(headings.counting),
      paragraph(counting(note)),
      heading(headings.wrong),
      paragraph(wrong(note)),
      ...(note.absences.some(({ entry }) => entry === markInWords({ symbol: 'I', date: note.madeOn }))
        ? [paragraph(illness(note))]
        : []),
      heading(headings.help),
      paragraph(help(note)),
      { kind: 'signature', name: 'The attendance office', role: school.name },
    ],
  };
}

function late(note: HalfTermNote): readonly WordBlock[] {
  if (note.lates.length === 0) return [];
  const after = note.counts.lateAfterClose === 0 ? [] : [paragraph(lateAfterClose(note))];
  return [heading(headings.late), paragraph(lateness(note)), ...after, tableOf(note.lates)];
}

function tableOf(rows: readonly NoteRow[]): WordBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Day', millimetres: 62 },
      { title: 'Part', millimetres: 26 },
      { title: 'What is written down', millimetres: 84 },
    ],
    rows: rows.map(({ date, part, entry }) => [weekdayInWords(date), part, entry]),
  };
}

/** Each day missed beside the part of the days missed that it is counted in. */
function absenceTable(rows: readonly NoteRow[]): WordBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Day', millimetres: 56 },
      { title: 'Part', millimetres: 24 },
      { title: 'What is written down', millimetres: 58 },
      { title: 'Counted as', millimetres: 34 },
    ],
    rows: rows.map(({ date, part, entry, counted }) => [weekdayInWords(date), part, entry, counted ?? '']),
  };
}

function heading(text: string): WordBlock {
  return { kind: 'heading', text };
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}
