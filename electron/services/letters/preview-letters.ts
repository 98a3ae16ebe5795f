import { AppError } from '#shared/contract/errors.ts';
import { daysAsNumber } from '#shared/domain/letters/asked-values.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { OtherParentsRule } from '#shared/domain/letters/letter-recipients.ts';
import type { LetterStanding } from '#shared/domain/letters/letter-standing.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theSchool } from '../school/school.ts';
import { assertAsked } from './assert-asked.ts';
import { type BatchOrder, figuresFor, type LetterCase, letterCases } from './letter-cases.ts';
import { assertPeriod } from './letter-figures.ts';
import type { FileTicket } from './letter-files.ts';
import { runValues } from './letter-values.ts';
import { docxType, fillLetter } from './write-letter.ts';

export type BatchRow = {
  pupil: PupilRow;
  standing: LetterStanding;
  daysMissed?: string;
  recipients: {
    contact?: ContactId;
    name: string;
    careOfSchool: boolean;
    language: LetterLanguage;
    insteadOf?: LetterLanguage;
  }[];
  othersWait: number;
  needReason: number;
  withoutAddress: number;
};
export type BatchPreview = { forWhom: string; seen: string; otherParents: OtherParentsRule; rows: BatchRow[] };

/** What a run would make, pupil by pupil; nothing is written. Throws LETTER_REFUSED where the days are no period. */
export async function previewLetters(desk: Desk, order: BatchOrder): Promise<BatchPreview> {
  assertPeriod(order.period, desk.ports.clock.today());
  return read(desk, async (db) => {
    const { forWhom, seen, rule, cases } = await letterCases(db, desk, { order, figures: await figuresFor(db, order) });
    return { forWhom, seen, otherParents: rule, rows: cases.map(rowOf) };
  });
}

/** Of a pupil who waits nothing else is told: whose address is known would be the first thing to tell. */
function rowOf({ row, standing, figures, ...known }: LetterCase): BatchRow {
  if (standing === 'waits') {
    return { pupil: row, standing, recipients: [], othersWait: 0, needReason: 0, withoutAddress: 0 };
  }
  return {
    pupil: row,
    standing,
    ...(figures === undefined ? {} : { daysMissed: daysAsNumber(figures.missed) }),
    recipients: known.recipients.map(({ contact, name, careOfSchool, language, insteadOf }) => ({
      ...(contact === undefined ? {} : { contact }),
      name,
      careOfSchool,
      language,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    })),
    othersWait: known.othersWait,
    needReason: known.needReason,
    withoutAddress: known.withoutAddress,
  };
}

type One = BatchOrder & { readonly pupil: PupilId; readonly contact?: ContactId | undefined };

/** One letter as it would be made. Throws NOT_FOUND for somebody who gets none, LETTER_REFUSED and TEMPLATE_REFUSED. */
export async function previewLetter(desk: Desk, { pupil, contact, ...order }: One): Promise<FileTicket> {
  assertPeriod(order.period, desk.ports.clock.today());
  const bytes = await read(desk, async (db) => {
    await assertAsked(db, order);
    const { cases } = await letterCases(db, desk, { order, figures: await figuresFor(db, order) });
    const known = cases.find(({ row, standing }) => row.id === pupil && standing === 'write');
    const recipient = known?.recipients.find((one) => one.contact === contact);
    if (known === undefined || recipient === undefined) throw new AppError('NOT_FOUND');
    const { school } = await theSchool(db);
    const { language } = recipient;
    const values = runValues({ known, order, school, recipient, on: desk.ports.clock.today(), language });
    return (await fillLetter(db, desk, { kind: order.kind, language, values })).bytes;
  });
  return desk.tickets.offer({
    fileName: `${order.kind}-preview.docx`,
    mediaType: docxType,
    bytes: bytes.byteLength,
    open: async () => bytes,
  });
}
