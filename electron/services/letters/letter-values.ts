import { dayInLanguage, daysAsNumber } from '#shared/domain/letters/asked-values.ts';
import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import { legalName } from '#shared/domain/people/name.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { oneLine } from '../../documents/template/template-values.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';
import type { BatchOrder, LetterCase } from './letter-cases.ts';
import type { LetterRecipient, LetterValues } from './write-letter.ts';

const careOfSchool = 'c/o the school';

export type CommonFacts = {
  readonly school: School;
  readonly recipient: LetterRecipient;
  readonly pupil: StoredPupil;
  readonly className: string;
  readonly on: PlainDate;
  readonly language: LetterLanguage;
};

/** What every letter can say; a kind takes of it what its placeholders name. Nobody's address stands in it but the recipient's. */
export function commonValues({ school, recipient, pupil, className, on, language }: CommonFacts): LetterValues {
  const address = recipient.careOfSchool ? [careOfSchool] : recipient.addressLines;
  return {
    schoolName: oneLine(school.name),
    schoolAddress: school.address.map(oneLine).join(', '),
    schoolContact: `Phone ${oneLine(school.phone)}  ·  E-mail ${oneLine(school.email)}`,
    recipientBlock: [recipient.name, ...address].map(oneLine).join('\n'),
    recipientName: oneLine(recipient.name),
    letterDate: dayInLanguage(on, language),
    pupilName: oneLine(legalName(pupil)),
    pupilFirstName: oneLine(pupil.knownForename?.trim() || pupil.legalForename),
    className: oneLine(className),
    signatoryName: oneLine(school.headName),
    signatoryRole: 'Head teacher',
  };
}

type RunFacts = Omit<CommonFacts, 'pupil' | 'className'> & { readonly known: LetterCase; readonly order: BatchOrder };

/** The values of one letter of a run: the common ones, the figures of the period and what was typed. */
export function runValues({ known, order, ...facts }: RunFacts): LetterValues {
  const { figures, row, pupil } = known;
  const common = commonValues({ ...facts, pupil, className: row.className });
  return {
    ...common,
    // A certificate is the pupil's own: it carries the name by which the pupil is called.
    ...(letterKind(order.kind).to === 'pupil' ? { pupilName: row.knownName } : {}),
    ...(figures === undefined
      ? {}
      : {
          daysMissed: daysAsNumber(figures.missed),
          daysPossible: daysAsNumber(figures.possible),
          timesLate: String(figures.late),
          periodFrom: dayInLanguage(order.period.from, facts.language),
          periodTo: dayInLanguage(order.period.to, facts.language),
        }),
    ...askedTexts(order, facts.language),
  };
}

function askedTexts({ kind, asked }: BatchOrder, language: LetterLanguage): LetterValues {
  const fields = letterKind(kind).placeholders.filter(({ from }) => from === 'asked');
  return Object.fromEntries(
    fields.map(({ name, asks }) => {
      const value = oneLine(asked[name] ?? '');
      return [name, asks === 'day' && value !== '' ? dayInLanguage(value as PlainDate, language) : value];
    }),
  );
}
