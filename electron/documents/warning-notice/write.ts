import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { oneLine } from '../template/template-values.ts';
import { buildWarningNotice } from './build.ts';
import { documentName } from './content.ts';
import { type WarningNotice, warningNoticeSchema } from './model.ts';
import { warningNoticeTemplate } from './template.ts';
import { type OtherPeople, wordingObjections } from './wording-guard.ts';

export type WarningNoticeOrder = {
  readonly model: WarningNotice;
  readonly template: Uint8Array;
  readonly others: OtherPeople;
  readonly clockInstant: Instant;
  /** Unguessable, from the Ids port. */
  readonly documentId: string;
};

/**
 * The letter as .docx. Throws an AppError NOTICE_REFUSED where the letter would say what it may not, TEMPLATE_REFUSED where
 * the template would leave out what it must say.
 */
export async function writeWarningNotice(order: WarningNoticeOrder): Promise<Uint8Array> {
  const model = warningNoticeSchema.parse(order.model);
  const objections = wordingObjections(model, order.others);
  if (objections.length > 0) {
    const details = objections.map(({ code, found, sentence }) => ({ message: sentence, value: found, code }));
    throw new AppError('NOTICE_REFUSED', { details });
  }
  return fillTemplate({
    template: order.template,
    values: buildWarningNotice(model),
    optional: warningNoticeTemplate.optional,
    properties: {
      title: documentName,
      creator: oneLine(model.school.name),
      clockInstant: order.clockInstant,
      documentId: order.documentId,
    },
  });
}
