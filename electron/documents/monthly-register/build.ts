import { classOf } from '#shared/domain/registers/codes.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { WordBlock, WordDocument, WordTable } from '../word/word-block.ts';
import { classWords, howToRead, law, noMark, noMarkTitle, noneLeft, recordWords, title, totalRows } from './content.ts';
import type { MonthlyRegister, PrintedEntry, PrintedPupil, PrintedSession } from './model.ts';

const nameWidth = 42;
/** A4 landscape between the margins. */
const pageWidth = 261;
const widestDay = 14;

/** The register of a class and month: marks, totals of each day, notes of the corrections, and the codes with their meaning. */
export function buildMonthlyRegister(model: MonthlyRegister): WordDocument {
  return {
    title: `${title}, ${model.className}, ${model.month}`,
    creator: model.schoolName,
    footer: `${model.schoolName} · ${title}, ${model.className}, ${model.month} · printed ${model.printedAt} by ${model.printedBy}`,
    landscape: true,
    blocks: [
      { kind: 'title', text: `${title}: ${model.className}, ${model.month}` },
      { kind: 'paragraph', text: `${model.schoolName} (${model.dfeNumber}). ${recordWords[model.registerOfRecord]} ${law}.` },
      marksTable(model),
      ...notesOf(model),
      { kind: 'heading', text: 'How to read this register' },
      { kind: 'bullets', texts: howToRead },
      keyTable(model),
    ],
  };
}

function marksTable(model: MonthlyRegister): WordTable {
  const dayWidth = Math.min(widestDay, (pageWidth - nameWidth) / Math.max(1, model.days.length));
  const places = model.days.map((date) => ({ date, title: `${weekdays[weekdayOf(date) - 1] ?? ''}\n${Number(date.slice(8))}` }));
  return {
    kind: 'table',
    points: 7.5,
    tight: true,
    columns: [
      { title: 'Pupil', millimetres: nameWidth },
      ...places.map((place) => ({ title: place.title, millimetres: dayWidth, align: 'center' as const })),
    ],
    rows: [
      ...model.pupils.map((pupil) => [pupil.name, ...places.map(({ date }) => dayCell(pupil, date))]),
      ...totalRows.map((total) => [
        total.title,
        ...places.map(({ date }) => totalCell(model, date, (one) => isOf(one, date, total.classes))),
      ]),
      [noMarkTitle, ...places.map(({ date }) => totalCell(model, date, (one) => standing(one) === undefined))],
    ],
  };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function dayCell(pupil: PrintedPupil, date: PlainDate): string {
  const texts = sessions.map((session) => sessionText(at(pupil, date, session)));
  return texts.every((text) => text === '') ? '' : texts.join('\n');
}

function at(pupil: PrintedPupil, date: PlainDate, session: Session): PrintedSession | undefined {
  return pupil.sessions.find((one) => one.date === date && one.session === session);
}

/** `N→I¹`; a question mark where nothing ever stood. */
export function sessionText(one: PrintedSession | undefined): string {
  if (one === undefined || !one.inClass) return '';
  const [first, ...amended] = one.entries;
  if (first === undefined) return noMark;
  if (amended.length === 0) return entryText(first);
  // Minutes of corrected sessions stand in the notes: the cell has room for the codes. A third entry begins a new line.
  const steps = amended.map((entry, index) => `→${entry.symbol ?? noneLeft}${raised(one.notes[index])}`);
  return `${first.symbol ?? noneLeft}${steps.join('\n')}`;
}

function entryText(entry: PrintedEntry): string {
  if (entry.symbol === undefined) return noneLeft;
  return entry.minutesLate === undefined ? entry.symbol : `${entry.symbol}${entry.minutesLate}`;
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(number: number | undefined): string {
  return [...String(number ?? '')].map((digit) => raisedDigits[Number(digit)] ?? '').join('');
}

function totalCell(model: MonthlyRegister, date: PlainDate, counts: (one: PrintedSession) => boolean): string {
  return sessions
    .map((session) => {
      const found = model.pupils.map((pupil) => at(pupil, date, session)).filter((one) => one?.inClass === true);
      return String(found.filter((one) => one !== undefined && counts(one)).length);
    })
    .join('\n');
}

function standing(one: PrintedSession): string | undefined {
  return one.entries.at(-1)?.symbol;
}

function isOf(one: PrintedSession, date: PlainDate, classes: readonly string[]): boolean {
  const symbol = standing(one);
  return symbol !== undefined && classes.includes(classOf(symbol, date));
}

function notesOf({ notes }: MonthlyRegister): readonly WordBlock[] {
  if (notes.length === 0) return [{ kind: 'paragraph', text: 'No entry of this class and month was corrected.' }];
  return [
    { kind: 'heading', text: 'Corrections' },
    {
      kind: 'table',
      points: 8.5,
      columns: [
        { title: 'Note', millimetres: 13, align: 'right' },
        { title: 'Pupil', millimetres: 50 },
        { title: 'Original → amended entry', millimetres: 70 },
        { title: 'Reason', millimetres: 58 },
        { title: 'When', millimetres: 32 },
        { title: 'By', millimetres: 38 },
      ],
      rows: notes.map((note) => [String(note.number), note.pupil, note.changes.join('\n'), ...[note.reason, note.at, note.by]]),
    },
  ];
}

function keyTable({ codes }: MonthlyRegister): WordTable {
  return {
    kind: 'table',
    points: 8.5,
    columns: [
      { title: 'Code', millimetres: 16, align: 'center' },
      { title: 'Meaning', millimetres: 160 },
      { title: 'Counted as', millimetres: 85 },
    ],
    rows: [
      ...codes.map((code) => [code.symbol, code.title, classWords[code.codeClass]]),
      [noMark, 'No mark: a defect of the register, to be put right', 'nothing'],
    ],
  };
}
