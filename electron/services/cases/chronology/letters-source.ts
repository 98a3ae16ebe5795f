import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import { lettersOf } from '../../../store/letters/issued-letters.ts';
import { type ChronologySource, causedEntry } from './chronology-entry.ts';

/** Letters made from the school's templates: to whom, never where they live. Whether one was handed over nobody has said. */
export const lettersSource: ChronologySource = {
  right: 'letters.make',
  read: async (db, pupils) => {
    const letters = await lettersOf(db, { pupils });
    return letters.map((letter) =>
      causedEntry({
        key: `letter ${letter.id}`,
        kind: 'letterMade',
        on: letter.issuedOn,
        pupils: [letter.pupil],
        by: letter.by,
        withWhom: letter.recipient.split('\n')[0],
        words: letterKind(letter.kind).title,
        opens: '/notices/letters',
      }),
    );
  },
};
