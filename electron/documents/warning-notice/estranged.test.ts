import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { buildWarningNotice } from './build.ts';
import { warningNoticeExamples } from './examples.ts';
import { type WarningNotice, warningNoticeSchema } from './model.ts';
import { warningNoticePage } from './print-page.ts';
import { type OtherPeople, wordingObjections } from './wording-guard.ts';
import { writeWarningNotice } from './write.ts';

// Rule 2 of practice: no document shows an address, a telephone number or a name of anybody but its recipient's family member.
const template = readFileSync(new URL('../../../resources/templates/warning-notice.docx', import.meta.url));
const first = warningNoticeExamples['estranged-first-parent'];
const second = warningNoticeExamples['estranged-second-parent'];
const firstParent: OtherPeople = {
  names: ['Mrs Carla Linden', 'Carla'],
  details: ['Flat 3', '27 Tannery Street', 'FH2 8LN', '01632 960311', 'carla.linden@post.example'],
};
const secondParent: OtherPeople = {
  names: ['Mr Tobias Wren', 'Tobias', 'Wren', 'Jonah'],
  details: ['The Old Forge', 'Church Lane', 'Netherby', 'NB4 1RS', '01632 960322', 't.wren@post.example'],
};
const write = (model: WarningNotice, others: OtherPeople): Promise<Uint8Array> =>
  writeWarningNotice({ model, template, others, clockInstant: '2026-11-24T09:30:00.000Z' as Instant, documentId: 'x' });
const withGiven = (given: string): WarningNotice => ({ ...first, support: { ...first.support, given: [given] } });

describe('two parents at two addresses', () => {
  it.each([
    ['first', first, secondParent],
    ['second', second, firstParent],
  ])('the letter to the %s parent holds nothing of the other', async (_, model, other) => {
    const docx = await documentText(await write(model, other));
    const page = warningNoticePage(buildWarningNotice(model), 'f'.repeat(64));
    for (const text of [...other.names, ...other.details]) {
      expect(docx.toLowerCase()).not.toContain(text.toLowerCase());
      expect(page.toLowerCase()).not.toContain(text.toLowerCase());
    }
    expect(docx).toContain(model.recipient.name);
  });

  it('has no place for another person', () => {
    expect(warningNoticeSchema.safeParse({ ...first, otherParent: 'Mr Tobias Wren' }).success).toBe(false);
    expect(warningNoticeSchema.safeParse({ ...first, recipient: { ...first.recipient, phone: '01632 960311' } }).success).toBe(
      false,
    );
    expect(warningNoticeSchema.safeParse({ ...first, pupil: { ...first.pupil, siblings: ['Jonah'] } }).success).toBe(false);
  });

  it.each([
    ['the name', 'We also spoke to Mr TOBIAS  Wren.'],
    ["a brother's first name", 'We talked about Jonah too.'],
    ['the number, spaced otherwise', 'The number 0163 2960 322 was rung.'],
    ['a part of the address', 'We visited church lane.'],
    ['the e-mail address', 'We wrote to T.Wren@post.example.'],
  ])('is not written where free text holds %s of the other', async (_, text) => {
    await expect(write(withGiven(text), secondParent)).rejects.toMatchObject({ code: 'NOTICE_REFUSED' });
  });

  it('is written where both share what is in the letter anyway', async () => {
    const shared: OtherPeople = { names: ['Linden'], details: [...(addressOf(first) ?? []), 'Fivehills'] };
    expect(wordingObjections(first, shared)).toEqual([]);
  });
});

describe('a withheld address', () => {
  it('prints c/o the school and no line of it', async () => {
    const text = await documentText(await write(warningNoticeExamples['withheld-address'], { names: [], details: [] }));
    expect(text).toContain('| Ms Amina Rashid\nc/o the school |');
    expect(text).not.toMatch(/Orchard|FH6 2TB/);
  });
});

describe('free text', () => {
  it.each([
    ['offence', 'We said that this is an offence.'],
    ['offence', 'The absence was unlawful.'],
    ['rate', 'Attendance was 89.4 % in autumn.'],
    ['rate', 'Attendance was 89 per cent.'],
  ])('is refused as %s: %s', (code, text) => {
    expect(wordingObjections(withGiven(text), { names: [], details: [] })).toMatchObject([{ code }]);
  });

  it('may speak of breakfast and of days', () => {
    expect(wordingObjections(withGiven('Breakfast on 5 of 10 days.'), { names: [], details: [] })).toEqual([]);
  });
});

function addressOf({ recipient }: WarningNotice): readonly string[] | undefined {
  return recipient.address.kind === 'own' ? recipient.address.lines : undefined;
}
