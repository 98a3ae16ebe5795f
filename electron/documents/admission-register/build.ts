import { relationshipInWords } from '#shared/domain/people/relationship.ts';
import type { WordDocument } from '../word/word-block.ts';
import { law, livesWithWords, noParent, noPhone, notHeld, title, withheldNote } from './content.ts';
import type { AdmissionContact, AdmissionEntry, AdmissionRegister } from './model.ts';

/** The admission register as a table, one pupil a row that no page break parts. */
export function buildAdmissionRegister(model: AdmissionRegister): WordDocument {
  const count = model.entries.length;
  return {
    title: `${title}, ${model.schoolName}`,
    creator: model.schoolName,
    footer: `${model.schoolName} · ${title} · ${model.who} · printed ${model.printedAt} by ${model.printedBy}`,
    landscape: true,
    blocks: [
      { kind: 'title', text: `${title}: ${model.schoolName}` },
      { kind: 'paragraph', text: `${model.dfeNumber}. ${model.who}: ${count} ${count === 1 ? 'entry' : 'entries'}. ${law}.` },
      { kind: 'bullets', texts: [notHeld, withheldNote] },
      {
        kind: 'table',
        points: 8,
        columns: [
          { title: 'Pupil', millimetres: 58 },
          { title: 'On the roll', millimetres: 36 },
          { title: 'Address', millimetres: 43 },
          { title: 'Parents', millimetres: 76 },
          { title: 'Others in an emergency', millimetres: 48 },
        ],
        rows: model.entries.map(entryRow),
      },
    ],
  };
}

function entryRow(entry: AdmissionEntry): readonly string[] {
  return [
    lines([
      entry.legalName,
      entry.knownName === undefined ? '' : `called ${entry.knownName}`,
      `${entry.sex === '' ? 'sex not recorded' : entry.sex}, born ${entry.bornOn}`,
      `UPN ${entry.upn}`,
      entry.formerUpn === undefined ? '' : `formerly ${entry.formerUpn}`,
    ]),
    lines([
      ...entry.startingDays.map((day) => `Starting day ${day}`),
      entry.lastDay === '' ? '' : `Last day ${entry.lastDay}`,
      entry.classAndYear,
    ]),
    entry.address.length === 0 ? 'not recorded' : lines(entry.address),
    entry.parents.length === 0 ? noParent : entry.parents.map((one) => contactText(one, true)).join('\n'),
    entry.others.map((one) => contactText(one, false)).join('\n'),
  ];
}

function contactText(contact: AdmissionContact, isParent: boolean): string {
  const lives = contact.livesWith === undefined ? livesWithWords.unknown : livesWithWords[contact.livesWith ? 'yes' : 'no'];
  return lines([
    `${contact.name} (${relationshipInWords(contact.relationship)})`,
    isParent ? lives : '',
    isParent ? (contact.address.length === 0 ? 'address not recorded' : contact.address.join(', ')) : '',
    contact.phones.length === 0 ? noPhone : `telephone ${contact.phones.join(', ')}`,
  ]);
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
