import { legalName } from '#shared/domain/people/name.ts';
import { absenceRows, lateRows } from '#shared/domain/registers/half-term-notes/note-rows.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { HalfTermNote } from '../../../documents/half-term-note/model.ts';
import type { NewNote, StoredNote } from '../../../store/registers/half-term-notes.ts';
import type { NoteCase } from './note-cases.ts';
import type { NoteRecipient } from './note-recipients.ts';

/** What is kept of a note: the letter as it was made, and whether a person with the care right named the pupil for it. */
export type NoteContent = { readonly letter: HalfTermNote; readonly named: boolean };

export function contentOf({ content }: Pick<StoredNote, 'content'>): NoteContent {
  return JSON.parse(content) as NoteContent;
}

type About = {
  readonly school: School;
  readonly madeOn: PlainDate;
  readonly period: HalfTermNote['period'];
  readonly replyBy: PlainDate | undefined;
};

/** One note to each parent whom the pupil's note goes to; none where it goes to nobody. */
export function notesFor(known: NoteCase, about: About): readonly NewNote[] {
  if (known.standing !== 'write') return [];
  return known.recipients.reachable.map((recipient) => ({
    pupil: known.pupil.id,
    contact: recipient.contact.id,
    content: JSON.stringify({ letter: letterOf(known, recipient, about), named: known.named } satisfies NoteContent),
  }));
}

function letterOf({ pupil, figures, unmarked }: NoteCase, recipient: NoteRecipient, about: About): HalfTermNote {
  const { absences: _absences, lates: _lates, ...counts } = figures;
  const { name, address, phone, email } = about.school;
  return {
    school: { name, addressLines: address, phone, email },
    recipient: { name: recipient.name, addressLines: recipient.addressLines },
    madeOn: about.madeOn,
    pupil: { legalName: legalName(pupil), firstName: pupil.knownForename?.trim() || pupil.legalForename },
    period: about.period,
    counts: { ...counts, unmarked },
    absences: absenceRows(figures),
    lates: lateRows(figures),
    replyBy: about.replyBy,
  };
}
